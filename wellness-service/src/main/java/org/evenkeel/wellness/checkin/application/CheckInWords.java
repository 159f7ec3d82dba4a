package org.evenkeel.wellness.checkin.application;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote in a check-in, readable.
 *
 * @param bodyScan area of the body, in their own words, to 0-10
 */
public record CheckInWords(
    List<String> emotionTags,
    @Nullable String activity,
    @Nullable String journalText,
    @Nullable Map<String, Integer> bodyScan) {

  public CheckInWords {
    emotionTags = List.copyOf(emotionTags);
    bodyScan = bodyScan == null ? null : Map.copyOf(bodyScan);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "CheckInWords[...]";
  }
}
