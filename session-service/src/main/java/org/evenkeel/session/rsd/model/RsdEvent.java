package org.evenkeel.session.rsd.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened in an episode. Stored for ever: fields are only ever added, and optional. */
public sealed interface RsdEvent {

  /** Hides what the person wrote. */
  private static String hidden(Class<?> event) {
    return event.getSimpleName() + "[...]";
  }

  /**
   * The episode began.
   *
   * @param intensity 1 to 10
   * @param occurredAt when it began, as the person tells it
   */
  record Started(
      int intensity,
      String triggerDescription,
      Instant occurredAt,
      String zone,
      LocalDate localDate)
      implements RsdEvent {
    @Override
    public String toString() {
      return hidden(Started.class);
    }
  }

  /**
   * The person looked at what they know and what they fear.
   *
   * @param responses by id of the question, in the order of ids
   */
  record RealityTested(Map<String, String> responses) implements RsdEvent {
    public RealityTested {
      responses = Collections.unmodifiableMap(new TreeMap<>(responses));
    }

    @Override
    public String toString() {
      return hidden(RealityTested.class);
    }
  }

  /**
   * The person did something that may help.
   *
   * @param interventionsUsed ids of ours, or the person's own words
   */
  record InterventionUsed(List<String> interventionsUsed) implements RsdEvent {
    public InterventionUsed {
      interventionsUsed = List.copyOf(interventionsUsed);
    }

    @Override
    public String toString() {
      return hidden(InterventionUsed.class);
    }
  }

  /**
   * The episode is over.
   *
   * @param intensityAfter 0 to 10, 0 when nothing is left of it
   * @param recoveryTimeMinutes from its beginning, rounded, 0 or more
   */
  record Resolved(
      @Nullable Integer intensityAfter,
      @Nullable String note,
      Instant resolvedAt,
      int recoveryTimeMinutes,
      String zone,
      LocalDate localDate)
      implements RsdEvent {
    @Override
    public String toString() {
      return hidden(Resolved.class);
    }
  }

  /**
   * The episode was left before it was resolved, on this day of the person's own.
   *
   * @param reason why: left, or expired when nobody touched it for long
   */
  record Abandoned(String reason, String zone, LocalDate localDate) implements RsdEvent {}
}
