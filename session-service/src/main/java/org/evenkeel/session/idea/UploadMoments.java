package org.evenkeel.session.idea;

import java.time.Clock;
import java.time.Instant;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.platform.time.OccurredAt;
import org.jspecify.annotations.Nullable;

/**
 * The moments of an upload, against the server's clock.
 *
 * @param createdAt when the person had the idea
 * @param writtenAt when these words were written, never before
 * @param named whether the upload names one of them
 * @param ahead the field that names a moment more than 5 minutes ahead, or null
 * @param old the field that names one more than 30 days ago, or null; that refuses a new idea, but
 *     not a repeat of one that came in time
 */
record UploadMoments(
    Instant createdAt,
    Instant writtenAt,
    boolean named,
    @Nullable String ahead,
    @Nullable String old) {

  private static final String CREATED = "created_at";
  private static final String EDITED = "edited_at";

  static UploadMoments of(IdeaUpload upload, Clock clock) {
    Instant created =
        Moments.cut(upload.createdAt() == null ? clock.instant() : upload.createdAt());
    Instant edited = upload.editedAt() == null ? created : Moments.cut(upload.editedAt());
    OccurredAt.Result first = OccurredAt.check(upload.createdAt(), clock);
    OccurredAt.Result last = OccurredAt.check(upload.editedAt(), clock);
    return new UploadMoments(
        created,
        edited.isBefore(created) ? created : edited,
        upload.createdAt() != null || upload.editedAt() != null,
        field(first instanceof OccurredAt.TooFarAhead, last instanceof OccurredAt.TooFarAhead),
        field(first instanceof OccurredAt.TooOld, last instanceof OccurredAt.TooOld));
  }

  private static @Nullable String field(boolean created, boolean edited) {
    if (created) {
      return CREATED;
    }
    return edited ? EDITED : null;
  }
}
