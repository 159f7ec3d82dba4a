package org.evenkeel.analytics.clinical.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.analytics.clinical.model.ReliableChange.Course;
import org.jspecify.annotations.Nullable;

/**
 * How a group's months compare.
 *
 * @param people rounded; null when too few
 * @param difference second month less the first, over people; null when too few
 * @param reliability of a month's mean, of both months together; null when too few people to
 *     estimate it, or when what comes out is none
 * @param leastDifference that is reliable; null where reliable change is not told
 * @param courses people by course, rounded; a null value is a count that is not shown; empty where
 *     reliable change is not told
 * @param reason why reliable change is not told: too_few_people, reliability_too_low,
 *     reliability_not_known (no number from 0 to below 1) or no_differences (all people's months
 *     were alike, before and after); else null
 */
public record MoodChange(
    @Nullable Long people,
    Spread.@Nullable Interval difference,
    @Nullable Double reliability,
    @Nullable Double leastDifference,
    Map<Course, @Nullable Long> courses,
    @Nullable String reason) {

  /** Fewer people than this say nothing about how reliable a measure is. */
  static final int LEAST_FOR_RELIABILITY = 30;

  /** Nunnally and Bernstein, Psychometric Theory, 1994, p. 265: the least for work on groups. */
  static final double LEAST_RELIABILITY = 0.7;

  /** The change of people who have scores enough in both months. */
  public static MoodChange of(List<MonthScore> scores) {
    if (scores.size() < SmallCells.LEAST_PEOPLE) {
      return new MoodChange(null, null, null, null, Map.of(), "too_few_people");
    }
    Spread differences = new Spread();
    scores.forEach(score -> differences.add(score.difference()));
    long people = SmallCells.rounded(scores.size());
    if (scores.size() < LEAST_FOR_RELIABILITY) {
      return new MoodChange(people, differences.interval(), null, null, Map.of(), "too_few_people");
    }
    return told(scores, people, differences.interval());
  }

  /**
   * Both months have an error, and the second may have fewer days and so more of it: s and r are of
   * both, s as the root of their mean variance and r weighted by variance.
   */
  private static MoodChange told(List<MonthScore> scores, long people, Spread.Interval difference) {
    List<MonthScore.Month> before = scores.stream().map(MonthScore::before).toList();
    List<MonthScore.Month> after = scores.stream().map(MonthScore::after).toList();
    double varianceBefore = variance(before);
    double varianceAfter = variance(after);
    double both = varianceBefore + varianceAfter;
    double reliability =
        both == 0
            ? 0
            : (varianceBefore * SplitHalf.reliability(before)
                    + varianceAfter * SplitHalf.reliability(after))
                / both;
    return switch (ChangeIndex.of(Math.sqrt(both / 2), reliability)) {
      case ChangeIndex.NoReliability none ->
          new MoodChange(people, difference, null, null, Map.of(), "reliability_not_known");
      case ChangeIndex.NoSpread none ->
          new MoodChange(people, difference, reliability, null, Map.of(), "no_differences");
      case ReliableChange change when reliability < LEAST_RELIABILITY ->
          new MoodChange(people, difference, reliability, null, Map.of(), "reliability_too_low");
      case ReliableChange change ->
          new MoodChange(
              people,
              difference,
              reliability,
              change.leastDifference(),
              courses(scores, change),
              null);
    };
  }

  private static double variance(List<MonthScore.Month> months) {
    Spread spread = new Spread();
    months.forEach(month -> spread.add(month.mean()));
    return spread.deviation() * spread.deviation();
  }

  private static Map<Course, @Nullable Long> courses(
      List<MonthScore> scores, ReliableChange change) {
    List<Course> known = List.of(Course.values());
    Map<Course, Long> counted =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    score -> change.course(score.before().mean(), score.after().mean()),
                    Collectors.counting()));
    long[] people = known.stream().mapToLong(c -> counted.getOrDefault(c, 0L)).toArray();
    boolean[] hidden = SmallCells.hidden(people);
    Map<Course, @Nullable Long> shown = new EnumMap<>(Course.class);
    for (int i = 0; i < people.length; i++) {
      shown.put(known.get(i), hidden[i] ? null : SmallCells.rounded(people[i]));
    }
    return shown;
  }
}
