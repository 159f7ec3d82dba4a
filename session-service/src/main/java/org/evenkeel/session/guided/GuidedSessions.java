package org.evenkeel.session.guided;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.evenkeel.platform.time.Moments;
import org.evenkeel.session.store.Appended;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.EventStreams;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Commands on the sessions of one kind: read, decide, add, announce. Call them in a transaction; of
 * two at once on one session the second is refused, never both stored.
 *
 * @param <E> sealed type of the kind's events
 */
public final class GuidedSessions<E> {

  private final EventStreams<E> streams;
  private final Announcements<E> announcements;
  private final Drafts drafts;
  private final Function<List<E>, String> due;
  private final Clock clock;

  /**
   * Sessions that keep a draft until its step is taken, also when an earlier one is taken again.
   *
   * @param due wire name of what a session waits for after these events
   */
  public GuidedSessions(
      EventStreams<E> streams,
      Announcements<E> announcements,
      Drafts drafts,
      Function<List<E>, String> due,
      Clock clock) {
    this.streams = streams;
    this.announcements = announcements;
    this.drafts = drafts;
    this.due = due;
    this.clock = clock;
  }

  /** Somebody else's session is not found. */
  public Optional<EventStream<E>> find(UUID userId, UUID sessionId) {
    return streams.load(userId, sessionId);
  }

  /**
   * Begins a session.
   *
   * @param id a new one
   * @param at when it began, as the client says
   */
  public EventStream<E> start(UUID userId, UUID id, E first, Instant at) {
    return switch (streams.append(EventStream.empty(id, userId), first, at)) {
      case Appended.Stored<E>(EventStream<E> stream) -> {
        announcements.happened(stream);
        yield stream;
      }
      case Appended.Overtaken<E> overtaken ->
          throw new IllegalStateException("a new id is not new: " + id);
    };
  }

  /**
   * Attempts a change.
   *
   * @param wanted versions the client accepts, from If-Match
   * @param rule what the session says to it, from its events
   */
  public Change<E> attempt(
      UUID userId, UUID sessionId, IntPredicate wanted, Function<List<E>, Verdict<E>> rule) {
    return attempt(userId, sessionId, wanted, rule, any -> true);
  }

  /**
   * Attempts to end a session that nobody has touched, if it is as it was found. Storing the event
   * writes the session's row in its list, which whoever saves a draft holds: from then on there is
   * none on its way, and one that was saved since undoes it all.
   *
   * @param since nobody may have saved a draft at this moment or later
   */
  public Change<E> expire(Untouched found, Instant since, Function<List<E>, Verdict<E>> rule) {
    return attempt(
        found.userId(),
        found.sessionId(),
        version -> version == found.version(),
        rule,
        id -> !drafts.savedSince(id, since));
  }

  private Change<E> attempt(
      UUID userId,
      UUID sessionId,
      IntPredicate wanted,
      Function<List<E>, Verdict<E>> rule,
      Predicate<UUID> stands) {
    Optional<EventStream<E>> found = streams.load(userId, sessionId);
    if (found.isEmpty()) {
      return new Change.Refused<>(new Refusal.NotThere());
    }
    EventStream<E> stream = found.get();
    if (!wanted.test(stream.version())) {
      return new Change.Refused<>(new Refusal.Stale());
    }
    return switch (rule.apply(stream.contents())) {
      case Verdict.Refused<E>(Refusal refusal) -> new Change.Refused<>(refusal);
      case Verdict.Repeated<E> repeated -> new Change.Unchanged<>(stream);
      case Verdict.Accepted<E>(E event) -> add(stream, event, rule, stands);
    };
  }

  private Change<E> add(
      EventStream<E> stream, E event, Function<List<E>, Verdict<E>> rule, Predicate<UUID> stands) {
    return switch (streams.append(stream, event, Moments.now(clock))) {
      case Appended.Overtaken<E> overtaken -> overtaken(stream, rule);
      case Appended.Stored<E>(EventStream<E> longer) -> {
        if (!stands.test(longer.id())) {
          TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
          yield new Change.Refused<>(new Refusal.Overtaken());
        }
        drafts.forgetAllBut(longer.id(), due.apply(longer.contents()));
        announcements.happened(longer);
        yield new Change.Made<>(longer);
      }
    };
  }

  /**
   * What somebody sends again, because an answer has not come, can meet the first try on its way:
   * when that has said the same, it is done. Whoever said something else looks again.
   */
  private Change<E> overtaken(EventStream<E> stream, Function<List<E>, Verdict<E>> rule) {
    return streams
        .load(stream.userId(), stream.id())
        .filter(now -> rule.apply(now.contents()) instanceof Verdict.Repeated)
        .<Change<E>>map(Change.Unchanged::new)
        .orElseGet(() -> new Change.Refused<>(new Refusal.Overtaken()));
  }
}
