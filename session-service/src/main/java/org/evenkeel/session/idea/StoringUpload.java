package org.evenkeel.session.idea;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.session.idea.CaptureOutcome.Created;
import org.evenkeel.session.idea.CaptureOutcome.Deleted;
import org.evenkeel.session.idea.CaptureOutcome.Kept;
import org.evenkeel.session.idea.CaptureOutcome.Replaced;
import org.evenkeel.session.idea.CaptureOutcome.TooFarAhead;
import org.evenkeel.session.idea.CaptureOutcome.TooOld;
import org.evenkeel.session.idea.CaptureOutcome.Unchanged;
import org.springframework.stereotype.Component;

/**
 * The rule by which uploads merge. An idea is known by its person and id; of two texts the one
 * written later stays, by the clock of whoever wrote it, and of two at the same moment the one that
 * was here first. So does what was said later about its pin, apart from the words. The order in
 * which uploads arrive does not matter else, and a repeat changes nothing. What names no moment, or
 * was spoken and may be heard otherwise each time, changes nothing of an idea that is known.
 */
@Component
class StoringUpload {

  /** An upload that says nothing of a pin does not outvote an older one that does. */
  private static final Instant NEVER_SAID = Instant.EPOCH;

  private final JdbcIdeas ideas;
  private final IdeaTexts texts;
  private final Clock clock;

  StoringUpload(JdbcIdeas ideas, IdeaTexts texts, Clock clock) {
    this.ideas = ideas;
    this.texts = texts;
    this.clock = clock;
  }

  /** Stores without telling anybody. */
  CaptureOutcome store(UUID userId, UUID id, ZoneId zone, IdeaUpload upload) {
    UploadMoments moments = UploadMoments.of(upload, clock);
    if (moments.ahead() != null) {
      return new TooFarAhead(moments.ahead());
    }
    Optional<Idea> known = ideas.findForChange(userId, id);
    if (known.isPresent()) {
      return merge(known.get(), upload, moments);
    }
    if (ideas.wasDeleted(userId, id)) {
      return new Deleted();
    }
    if (moments.old() != null) {
      return new TooOld(moments.old());
    }
    Idea idea = idea(userId, id, zone, upload, moments);
    if (ideas.add(idea)) {
      return new Created(idea);
    }
    // Another upload of the same idea was a moment faster.
    return ideas
        .findForChange(userId, id)
        .map(faster -> merge(faster, upload, moments))
        .orElseGet(Deleted::new);
  }

  private Idea idea(UUID userId, UUID id, ZoneId zone, IdeaUpload upload, UploadMoments moments) {
    return new Idea(
        id,
        userId,
        LocalMoment.of(moments.createdAt(), zone),
        Moments.now(clock),
        moments.writtenAt(),
        upload.pinned() == null ? NEVER_SAID : moments.writtenAt(),
        1,
        texts.seal(userId, id, upload.content()),
        Boolean.TRUE.equals(upload.pinned()),
        null,
        null);
  }

  /** Words and pin are told apart: of each what was said later stays. */
  private CaptureOutcome merge(Idea stored, IdeaUpload upload, UploadMoments moments) {
    boolean sameWords = texts.open(stored).equals(upload.content());
    Instant now = Moments.now(clock);
    Idea merged =
        mayReplace(upload, moments)
            ? merged(stored, upload, moments.writtenAt(), sameWords).following(stored, now)
            : stored;
    if (!merged.equals(stored)) {
      ideas.change(merged);
    }
    if (merged.version() != stored.version()) {
      return new Replaced(
          merged, sameWords || !merged.contentSealed().equals(stored.contentSealed()));
    }
    boolean samePin = upload.pinned() == null || upload.pinned() == stored.pinned();
    return sameWords && samePin ? new Unchanged(merged) : new Kept(merged);
  }

  private Idea merged(Idea stored, IdeaUpload upload, Instant saidAt, boolean sameWords) {
    Idea pinned = upload.pinned() == null ? stored : stored.pinned(saidAt, upload.pinned());
    if (sameWords) {
      return pinned.writtenAgain(saidAt);
    }
    return saidAt.isAfter(stored.writtenAt())
        ? pinned.written(saidAt, texts.seal(stored.userId(), stored.id(), upload.content()))
        : pinned;
  }

  private static boolean mayReplace(IdeaUpload upload, UploadMoments moments) {
    return moments.named() && !upload.spoken();
  }
}
