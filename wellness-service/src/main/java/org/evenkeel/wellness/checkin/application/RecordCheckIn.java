package org.evenkeel.wellness.checkin.application;

import java.time.Instant;
import org.evenkeel.wellness.checkin.model.FloorNote;
import org.evenkeel.wellness.checkin.model.Scores;
import org.evenkeel.wellness.checkin.model.Surroundings;

/**
 * A person checks in.
 *
 * @param occurredAt accepted already
 * @param sourceId under which the floor signalled for the same request
 */
public record RecordCheckIn(
    Instant occurredAt,
    Scores scores,
    Surroundings surroundings,
    CheckInWords words,
    FloorNote floor,
    String sourceId) {

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "RecordCheckIn[...]";
  }
}
