package org.evenkeel.session.spark.model;

import java.util.List;
import java.util.Optional;
import org.evenkeel.session.guided.Refusal;
import org.evenkeel.session.guided.Verdict;
import org.evenkeel.session.spark.model.SparkEvent.Abandoned;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.Started;
import org.evenkeel.session.spark.model.SparkState.Done;
import org.evenkeel.session.spark.model.SparkState.Left;

/** A session, folded from its events. */
public final class SparkSession {

  /** So many events make a session that is read in no time; after them it can only end. */
  public static final int MOST_EVENTS = 200;

  private final SparkState state;
  private final int events;

  private SparkSession(SparkState state, int events) {
    this.state = state;
    this.events = events;
  }

  /**
   * A session as its events tell it.
   *
   * @throws IllegalStateException when they do not follow from one another
   */
  public static SparkSession of(List<SparkEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Started started)) {
      throw new IllegalStateException("a session begins with its start");
    }
    SparkState state = SparkState.begin(started);
    for (SparkEvent event : events.subList(1, events.size())) {
      state =
          state
              .after(event)
              .orElseThrow(() -> new IllegalStateException("an event that cannot have happened"));
    }
    return new SparkSession(state, events.size());
  }

  public SparkState state() {
    return state;
  }

  public SparkAnswers answers() {
    return state.answers();
  }

  public SparkStep step() {
    return state.step();
  }

  /** What comes of an attempt. */
  public Verdict<SparkEvent> decide(SparkEvent attempted) {
    if (repeats(attempted)) {
      return new Verdict.Repeated<>();
    }
    Optional<SparkState> next = state.after(attempted);
    if (next.isEmpty()) {
      return new Verdict.Refused<>(
          switch (state) {
            case Done _, Left _ -> new Refusal.Ended(step().wireName());
            case SparkState.PerceptionDue _,
                SparkState.AffectDue _,
                SparkState.ResponseDue _,
                SparkState.KeyResultDue _ ->
                new Refusal.OutOfOrder(step().wireName());
          });
    }
    boolean end = attempted instanceof Completed || attempted instanceof Abandoned;
    return events >= MOST_EVENTS && !end
        ? new Verdict.Refused<>(new Refusal.TooLong())
        : new Verdict.Accepted<>(attempted);
  }

  /**
   * Said again word for word, or ended again in the same way: a request that was sent twice, maybe
   * past midnight or in another zone.
   */
  private boolean repeats(SparkEvent attempted) {
    return switch (state) {
      case Left _ -> attempted instanceof Abandoned;
      case Done done ->
          attempted instanceof Completed again && again.saysTheSameAs(done.answers().result());
      case SparkState.PerceptionDue _,
          SparkState.AffectDue _,
          SparkState.ResponseDue _,
          SparkState.KeyResultDue _ ->
          answers().say(attempted);
    };
  }
}
