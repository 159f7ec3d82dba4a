package org.evenkeel.analytics.weekly.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a mood is going, and how sure that is.
 *
 * @param difference of the latest two weeks from the six before, in points of mood; null when there
 *     are not enough days
 * @param low of the 90% interval of the difference
 * @param days with a check-in among the latest 14
 * @param daysBefore with a check-in among the 42 before
 */
public record MoodTrend(
    Direction direction,
    @Nullable Double difference,
    @Nullable Double low,
    @Nullable Double high,
    int days,
    int daysBefore) {

  /** What can be said. */
  public enum Direction {
    IMPROVING,
    STABLE,
    DECLINING,
    NOT_ENOUGH_YET;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "MoodTrend[...]";
  }
}
