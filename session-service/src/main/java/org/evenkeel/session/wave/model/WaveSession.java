package org.evenkeel.session.wave.model;

import java.util.List;
import java.util.Optional;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.wave.model.WaveEvent.Abandoned;
import org.evenkeel.session.wave.model.WaveEvent.Accepted;
import org.evenkeel.session.wave.model.WaveEvent.Acknowledged;
import org.evenkeel.session.wave.model.WaveEvent.Acted;
import org.evenkeel.session.wave.model.WaveEvent.Started;

/** A session, folded from its events. */
public final class WaveSession {

  /** So many events make a session that is read in no time; after them it can only end. */
  public static final int MOST_EVENTS = 200;

  private final List<WaveEvent> events;
  private final WaveState state;

  private WaveSession(List<WaveEvent> events, WaveState state) {
    this.events = List.copyOf(events);
    this.state = state;
  }

  /**
   * A session as its events tell it.
   *
   * @throws IllegalStateException when they do not follow from one another
   */
  public static WaveSession of(List<WaveEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Started started)) {
      throw new IllegalStateException("a session begins with its start");
    }
    WaveState state = new WaveState.AwaitingAcknowledgement(started);
    for (WaveEvent event : events.subList(1, events.size())) {
      state =
          state
              .after(event)
              .orElseThrow(() -> new IllegalStateException("an event that cannot have happened"));
    }
    return new WaveSession(events, state);
  }

  /** What comes of an attempt. */
  public Verdict<WaveEvent> decide(WaveEvent attempted) {
    if (repeats(attempted)) {
      return new Verdict.Repeated<>();
    }
    if (state.after(attempted).isEmpty()) {
      return new Verdict.Refused<>(
          state.open()
              ? new Refusal.OutOfOrder(step().wireName())
              : new Refusal.Ended(step().wireName()));
    }
    boolean end = attempted instanceof Acted || attempted instanceof Abandoned;
    return events.size() >= MOST_EVENTS && !end
        ? new Verdict.Refused<>(new Refusal.TooLong())
        : new Verdict.Accepted<>(attempted);
  }

  /**
   * Said again word for word, or ended again in the same way: a request that was sent twice, maybe
   * past midnight or in another zone.
   */
  private boolean repeats(WaveEvent attempted) {
    return switch (attempted) {
      case Started _ -> false;
      case Acknowledged _, Accepted _ -> state.open() && lastSaid(attempted);
      case Acted again -> find(Acted.class).filter(again::saysTheSameAs).isPresent();
      case Abandoned _ -> state instanceof WaveState.Left;
    };
  }

  private boolean lastSaid(WaveEvent attempted) {
    return find(attempted.getClass()).filter(attempted::equals).isPresent();
  }

  /** What the session waits for. */
  public WaveStep step() {
    return state.step();
  }

  public WaveState state() {
    return state;
  }

  /** How the session began. */
  public Started started() {
    return (Started) events.getFirst();
  }

  /** The latest event of a kind, if it happened. */
  public <E extends WaveEvent> Optional<E> find(Class<E> kind) {
    return events.reversed().stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
