package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * Something in a person's routine was not done by the end of its tolerance. Once an item and local
 * date; whether the person wants to hear of it is their preference routine_deviation_alerts.
 *
 * @param localDate the person's own day on which it was planned
 * @param localTime HH:mm, as planned
 * @param zone in which that day was reckoned
 * @param dueAt when clocks there showed that time, or jumped past it
 * @param deadline {@code dueAt} and the tolerance
 */
public record RoutineDeviated(
    UUID itemId,
    UUID userId,
    LocalDate localDate,
    String localTime,
    String zone,
    Instant dueAt,
    Instant deadline)
    implements Fact {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RoutineDeviated[...]";
  }
}
