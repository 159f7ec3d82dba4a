package org.evenkeel.analytics.clinical.web;

import java.time.YearMonth;
import org.evenkeel.analytics.clinical.model.Instrument;
import org.evenkeel.analytics.clinical.model.MoodChange;
import org.evenkeel.analytics.clinical.model.ReliableChange.Course;
import org.evenkeel.analytics.clinical.model.Spread;
import org.jspecify.annotations.Nullable;

/**
 * How members' months compare. Numbers are told to a tenth.
 *
 * @param measure what was measured; {@code check_in_mood} is no validated instrument
 * @param people with scores enough in both months, to the nearest 5; null when fewer than 10
 * @param meanChange second month less the first, over people; null when fewer than 10
 * @param reliability of a month's mean, 0 to 1
 * @param reliableFrom the least change that is more than error; null where that is not told
 * @param reason why reliable change is not told; null when it is
 */
record ChangeView(
    String month,
    String comparedWith,
    String measure,
    boolean validated,
    String reliabilityKind,
    @Nullable Long people,
    boolean suppressed,
    @Nullable Double meanChange,
    @Nullable Double intervalLow,
    @Nullable Double intervalHigh,
    @Nullable Double reliability,
    @Nullable Double reliableFrom,
    @Nullable ChangeCourses reliableChange,
    @Nullable String reason) {

  /**
   * People by course, to the nearest 5.
   *
   * @param higher reliably higher than in the month before
   * @param steady neither
   * @param lower reliably lower
   */
  record ChangeCourses(PeopleCount higher, PeopleCount steady, PeopleCount lower) {}

  /** A count, or that it is not shown. */
  record PeopleCount(@Nullable Long people, boolean suppressed) {

    static PeopleCount of(@Nullable Long people) {
      return new PeopleCount(people, people == null);
    }
  }

  static ChangeView of(YearMonth month, Instrument measure, MoodChange change) {
    Spread.Interval difference = change.difference();
    return new ChangeView(
        month.toString(),
        month.minusMonths(1).toString(),
        measure.code(),
        measure.validated(),
        measure.reliabilityKind(),
        change.people(),
        change.people() == null,
        difference == null ? null : Tenths.tenths(difference.mean()),
        difference == null ? null : Tenths.tenths(difference.low()),
        difference == null ? null : Tenths.tenths(difference.high()),
        tenths(change.reliability()),
        tenths(change.leastDifference()),
        courses(change),
        change.reason());
  }

  private static @Nullable ChangeCourses courses(MoodChange change) {
    return change.courses().isEmpty()
        ? null
        : new ChangeCourses(
            PeopleCount.of(change.courses().get(Course.HIGHER)),
            PeopleCount.of(change.courses().get(Course.STEADY)),
            PeopleCount.of(change.courses().get(Course.LOWER)));
  }

  private static @Nullable Double tenths(@Nullable Double value) {
    return value == null ? null : Tenths.tenths(value);
  }
}
