package org.evenkeel.crisis.service.risk.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a person's mood has been of late, measured against their own usual and nobody else's. */
public enum MoodCourse {
  /** Nothing to see, or too little to say. */
  STEADY,
  /** Falls from day to day and is low now. */
  FALLING,
  /** For days well below what is usual for this person. */
  BELOW_OWN_USUAL;

  /** Days that must have a check-in, so that one bad day never decides. */
  private static final int FEWEST_RECENT = 3;

  private static final int FEWEST_USUAL = 7;
  private static final int FALL_DAYS = 14;
  private static final int FEWEST_FALLING = 6;
  private static final int SHORTEST_FALL = 7;

  /** A mood of ten that becomes one of seven is no danger. */
  private static final double LOW = 4;

  /** Makes the median absolute deviation comparable to a standard deviation (Rousseeuw 1993). */
  private static final double MAD_SCALE = 1.4826;

  /**
   * The course up to the last day with a check-in.
   *
   * @param today check-ins of days long before it say nothing about now
   */
  public static MoodCourse of(
      Collection<MoodReading> readings, LocalDate today, Thresholds thresholds) {
    NavigableMap<LocalDate, Double> days =
        readings.stream()
            .collect(
                Collectors.groupingBy(
                    MoodReading::day,
                    TreeMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), MoodCourse::ofDay)));
    int now = thresholds.courseRecentDays();
    if (days.isEmpty() || days.lastKey().isBefore(today.minusDays(now))) {
      return STEADY;
    }
    if (isBelowUsual(days, thresholds)) {
      return BELOW_OWN_USUAL;
    }
    return isFalling(days, thresholds.courseSlope()) ? FALLING : STEADY;
  }

  private static boolean isBelowUsual(NavigableMap<LocalDate, Double> days, Thresholds thresholds) {
    LocalDate split = days.lastKey().minusDays(thresholds.courseRecentDays());
    LocalDate begin = split.minusDays(thresholds.courseBaselineDays());
    List<Double> recent = List.copyOf(days.tailMap(split, false).values());
    List<Double> usual = List.copyOf(days.subMap(begin, false, split, true).values());
    if (recent.size() < FEWEST_RECENT || usual.size() < FEWEST_USUAL) {
      return false;
    }
    double middle = Middle.of(usual);
    double swing =
        MAD_SCALE * Middle.of(usual.stream().map(mood -> Math.abs(mood - middle)).toList());
    return Middle.of(recent) <= middle - Math.max(thresholds.courseDrop(), swing);
  }

  private static boolean isFalling(NavigableMap<LocalDate, Double> days, double slope) {
    NavigableMap<LocalDate, Double> fall = days.tailMap(days.lastKey().minusDays(FALL_DAYS), false);
    if (fall.size() < FEWEST_FALLING
        || fall.firstKey().plusDays(SHORTEST_FALL).isAfter(fall.lastKey())) {
      return false;
    }
    List<Double> last = fall.descendingMap().values().stream().limit(FEWEST_RECENT).toList();
    return Middle.of(last) <= LOW && Middle.slope(fall) <= -slope;
  }

  private static double ofDay(List<MoodReading> readings) {
    return Middle.of(readings.stream().map(reading -> (double) reading.mood()).toList());
  }
}
