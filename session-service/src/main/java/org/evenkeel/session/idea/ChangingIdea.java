package org.evenkeel.session.idea;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.evenkeel.platform.crisis.CrisisSignals;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person revises, pins or deletes an idea, or makes a task of it. */
@Service
class ChangingIdea {

  private final JdbcIdeas ideas;
  private final IdeaTexts texts;
  private final IdeaEvents events;
  private final CrisisSignals signals;
  private final Clock clock;

  ChangingIdea(
      JdbcIdeas ideas, IdeaTexts texts, IdeaEvents events, CrisisSignals signals, Clock clock) {
    this.ideas = ideas;
    this.texts = texts;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * Other words.
   *
   * @param pinned null to leave it as it is
   */
  @Transactional
  public ChangeOutcome revise(
      UUID userId,
      UUID id,
      LongPredicate match,
      IdeaContent content,
      @Nullable Boolean pinned,
      Screening screening) {
    Instant now = Moments.now(clock);
    ChangeOutcome outcome =
        change(userId, id, match, idea -> rewritten(idea, now, content, pinned), now);
    if (outcome instanceof ChangeOutcome.Done) {
      signals.attach(screening, userId, id);
    }
    return outcome;
  }

  @Transactional
  public ChangeOutcome pin(UUID userId, UUID id, LongPredicate match, boolean pinned) {
    Instant now = Moments.now(clock);
    return change(userId, id, match, idea -> idea.pinnedNow(now, pinned), now);
  }

  /**
   * Keeps which task it became.
   *
   * @param taskId null for none any more
   */
  @Transactional
  public ChangeOutcome becomeTask(
      UUID userId, UUID id, LongPredicate match, @Nullable UUID taskId) {
    Instant now = Moments.now(clock);
    return change(userId, id, match, idea -> idea.task(now, taskId), now);
  }

  @Transactional
  public ChangeOutcome delete(UUID userId, UUID id, LongPredicate match) {
    ChangeOutcome outcome = own(userId, id, match);
    if (outcome instanceof ChangeOutcome.Done(Idea idea)) {
      ideas.remove(idea, Moments.now(clock));
      events.deleted(idea);
    }
    return outcome;
  }

  private ChangeOutcome change(
      UUID userId, UUID id, LongPredicate match, UnaryOperator<Idea> wish, Instant now) {
    ChangeOutcome outcome = own(userId, id, match);
    if (!(outcome instanceof ChangeOutcome.Done(Idea before))) {
      return outcome;
    }
    Idea after = wish.apply(before).following(before, now);
    if (after.version() != before.version()) {
      ideas.change(after);
      events.revised(after);
    } else if (!after.equals(before)) {
      ideas.change(after);
    }
    return new ChangeOutcome.Done(after);
  }

  private Idea rewritten(Idea idea, Instant now, IdeaContent content, @Nullable Boolean pinned) {
    Idea kept = pinned == null ? idea : idea.pinnedNow(now, pinned);
    if (texts.open(idea).equals(content)) {
      return kept.writtenAgain(now);
    }
    // Never earlier than the words it replaces, or a repeat of those would bring them back.
    Instant writtenAt = idea.writtenAt().isAfter(now) ? idea.writtenAt() : now;
    return kept.written(writtenAt, texts.seal(idea.userId(), idea.id(), content));
  }

  private ChangeOutcome own(UUID userId, UUID id, LongPredicate match) {
    Optional<Idea> found = ideas.findForChange(userId, id);
    if (found.isEmpty()) {
      return new ChangeOutcome.Missing();
    }
    return match.test(found.get().version())
        ? new ChangeOutcome.Done(found.get())
        : new ChangeOutcome.Stale();
  }
}
