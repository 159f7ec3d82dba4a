package org.evenkeel.session.idea;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A spoken idea as it was posted, without the recording itself.
 *
 * @param audio digest of the recording
 */
record VoicePost(
    @Nullable UUID id, @Nullable Instant createdAt, @Nullable Boolean pinned, String audio) {

  /**
   * Names the words for both paths of a signal: the same for the same recording under the same id
   * or key, and else every recording is one of its own.
   */
  String sourceId(UUID userId, @Nullable String idempotencyKey, Ids ids) {
    if (id == null && idempotencyKey == null) {
      return ids.next().toString();
    }
    String named = userId + "|" + id + "|" + idempotencyKey + "|" + audio;
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Hides the digest. */
  @Override
  public String toString() {
    return "VoicePost[" + id + "]";
  }
}
