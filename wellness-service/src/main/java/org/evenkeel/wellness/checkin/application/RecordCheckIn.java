package org.evenkeel.wellness.checkin.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.wellness.checkin.model.FloorNote;
import org.evenkeel.wellness.checkin.model.Scores;
import org.jspecify.annotations.Nullable;

/**
 * A person checks in.
 *
 * @param occurredAt accepted already
 * @param sourceId under which the floor signalled for the same request
 */
public record RecordCheckIn(
    Instant occurredAt,
    Scores scores,
    List<String> emotionTags,
    @Nullable String location,
    @Nullable String activity,
    @Nullable String social,
    @Nullable String journalText,
    @Nullable Map<String, Integer> bodyScan,
    FloorNote floor,
    String sourceId) {

  public RecordCheckIn {
    emotionTags = List.copyOf(emotionTags);
    bodyScan = bodyScan == null ? null : Map.copyOf(bodyScan);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "RecordCheckIn[...]";
  }
}
