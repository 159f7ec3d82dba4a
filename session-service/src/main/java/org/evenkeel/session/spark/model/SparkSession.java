package org.evenkeel.session.spark.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.session.spark.model.SparkDecision.Accepted;
import org.evenkeel.session.spark.model.SparkDecision.OutOfOrder;
import org.evenkeel.session.spark.model.SparkEvent.AffectCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Completed;
import org.evenkeel.session.spark.model.SparkEvent.PerceptionCompleted;
import org.evenkeel.session.spark.model.SparkEvent.ResponseCompleted;
import org.evenkeel.session.spark.model.SparkEvent.Started;

/** A session, folded from its events. Its version is the number of them. */
public final class SparkSession {

  private final List<SparkEvent> events;

  private SparkSession(List<SparkEvent> events) {
    this.events = List.copyOf(events);
  }

  /** A session as its events tell it; the first one is the start. */
  public static SparkSession of(List<SparkEvent> events) {
    if (events.isEmpty() || !(events.getFirst() instanceof Started)) {
      throw new IllegalArgumentException("a session begins with its start");
    }
    return new SparkSession(events);
  }

  /** What the session waits for. */
  public SparkStep step() {
    return stepAfter(events.getLast());
  }

  public int version() {
    return events.size();
  }

  public List<SparkEvent> events() {
    return events;
  }

  /** Whether this event is the one the session waits for. */
  public SparkDecision decide(SparkEvent attempted) {
    SparkStep step = step();
    return belongsTo(attempted).filter(step::equals).isPresent()
        ? new Accepted(attempted)
        : new OutOfOrder(step);
  }

  public SparkSession with(SparkEvent event) {
    List<SparkEvent> more = new ArrayList<>(events);
    more.add(event);
    return new SparkSession(more);
  }

  /** The event of a kind, if it happened. */
  public <E extends SparkEvent> Optional<E> find(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** What a session waits for once this happened. */
  public static SparkStep stepAfter(SparkEvent last) {
    return switch (last) {
      case Started e -> SparkStep.PERCEPTION;
      case PerceptionCompleted e -> SparkStep.AFFECT;
      case AffectCompleted e -> SparkStep.RESPONSE;
      case ResponseCompleted e -> SparkStep.KEY_RESULT;
      case Completed e -> SparkStep.COMPLETED;
    };
  }

  private static Optional<SparkStep> belongsTo(SparkEvent event) {
    return switch (event) {
      case Started e -> Optional.empty();
      case PerceptionCompleted e -> Optional.of(SparkStep.PERCEPTION);
      case AffectCompleted e -> Optional.of(SparkStep.AFFECT);
      case ResponseCompleted e -> Optional.of(SparkStep.RESPONSE);
      case Completed e -> Optional.of(SparkStep.KEY_RESULT);
    };
  }
}
