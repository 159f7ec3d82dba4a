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
 * was here first. The order in which uploads arrive does not matter else, and a repeat changes
 * nothing. What names no moment, or was spoken and may be heard otherwise each time, changes
 * nothing of an idea that is known.
 */
@Component
class StoringUpload {

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
        1,
        texts.seal(userId, id, upload.content()),
        Boolean.TRUE.equals(upload.pinned()),
        null,
        null);
  }

  private CaptureOutcome merge(Idea stored, IdeaUpload upload, UploadMoments moments) {
    boolean pinned = upload.pinned() == null ? stored.pinned() : upload.pinned();
    if (pinned == stored.pinned() && texts.open(stored).equals(upload.content())) {
      return new Unchanged(again(stored, upload, moments));
    }
    if (!mayReplace(upload, moments) || !moments.writtenAt().isAfter(stored.writtenAt())) {
      return new Kept(stored);
    }
    Instant now = Moments.now(clock);
    Idea rewritten =
        stored.rewritten(
            now,
            moments.writtenAt(),
            texts.seal(stored.userId(), stored.id(), upload.content()),
            pinned);
    ideas.change(rewritten);
    return new Replaced(rewritten);
  }

  /** Words that came again and were written later stand against what was written between. */
  private Idea again(Idea stored, IdeaUpload upload, UploadMoments moments) {
    Idea again = mayReplace(upload, moments) ? stored.writtenAgain(moments.writtenAt()) : stored;
    if (!again.equals(stored)) {
      ideas.change(again);
    }
    return again;
  }

  private static boolean mayReplace(IdeaUpload upload, UploadMoments moments) {
    return moments.named() && !upload.spoken();
  }
}
