package org.evenkeel.crisis.service.risk.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the pipeline's rules begin. Authored with care for what a wrong value costs, not estimated
 * from data; staff may move them within bounds that keep what the floor found.
 *
 * @param scoreModerate from which score on a floor result is moderate at least
 * @param scoreHigh from which score on it is high at least
 * @param scoreCritical from which score on it is critical
 * @param dangerStrong from which probability on the trained classifier counts as a sign
 * @param distressIntense from which intensity on painful feelings support another sign
 * @param repeatedModerates how many moderate texts within {@code repeatedDays} are a sign together
 * @param courseRecentDays how many days count as now
 * @param courseBaselineDays how many days before them make a person's own usual
 * @param courseDrop how many points of ten the mood must be below the own usual
 * @param courseSlope how many points a day the mood must fall
 */
public record Thresholds(
    double scoreModerate,
    double scoreHigh,
    double scoreCritical,
    double dangerStrong,
    double distressIntense,
    int repeatedModerates,
    int repeatedDays,
    int courseRecentDays,
    int courseBaselineDays,
    double courseDrop,
    double courseSlope) {

  /** What a new installation begins with. */
  public static final Thresholds SHIPPED =
      new Thresholds(0.40, 0.70, 0.90, 0.90, 0.80, 3, 7, 5, 28, 2.0, 0.30);

  /** A value out of its bounds. */
  public record Breach(String name, String expected) {}

  /**
   * What is out of bounds. The upper bounds of the scores are where the floor's own levels begin
   * (crisis-screen): above them a text that the floor calls high would count as less here.
   */
  public List<Breach> breaches() {
    return Stream.of(
            within("score_moderate", scoreModerate, 0.20, 0.40),
            within("score_high", scoreHigh, 0.50, 0.70),
            within("score_critical", scoreCritical, 0.80, 0.90),
            within("danger_strong", dangerStrong, 0.50, 0.99),
            within("distress_intense", distressIntense, 0.50, 0.99),
            within("repeated_moderates", repeatedModerates, 2, 5),
            within("repeated_days", repeatedDays, 3, 14),
            within("course_recent_days", courseRecentDays, 3, 10),
            within("course_baseline_days", courseBaselineDays, 14, 60),
            within("course_drop", courseDrop, 1, 4),
            within("course_slope", courseSlope, 0.10, 1))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Breach> within(String name, double value, double least, double most) {
    return value >= least && value <= most
        ? List.of()
        : List.of(new Breach(name, "must be from %s to %s".formatted(plain(least), plain(most))));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
