package org.evenkeel.analytics.weekly.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.analytics.weekly.model.MoodTrend.Direction;

/**
 * Whether the latest two weeks differ from the six before. Moods of neighbouring days go together,
 * so days are no independent witnesses: they are first gathered into means of seven days, and those
 * are compared by Student's t with pooled variance. Means of groups are nearly independent where
 * what lasts lasts shorter than a group (Ibragimov and Müller, Journal of Business and Economic
 * Statistics 28, 2010; batch means in simulation, Law, Simulation Modeling and Analysis, chapter
 * 9).
 *
 * <p>A direction is claimed with an error of 2% and from half a point on. "Stable" is a claim of
 * its own, not the lack of another: both one-sided tests at 5% must keep the difference within one
 * point (TOST, Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15, 1987). One point is
 * the least step of the scale. Everything else is "not enough yet". Figures are in docs/adr/0036.
 */
public final class TrendTest {

  /** How far it looks back, in days. */
  public static final int DAYS = 56;

  private static final int GROUP = 7;
  private static final int LATEST = 2;
  private static final int FEWEST_DAYS = 3;
  private static final int FEWEST_BEFORE = 4;
  private static final double LEAST = 0.5;
  private static final double MARGIN = 1;

  /** Of a mean of seven values that are whole numbers: no data are surer than their rounding. */
  private static final double ROUNDING = 1 / 12.0 / GROUP;

  /** Student's t at 99% and at 95%, for 4, 5 and 6 degrees of freedom. */
  private static final double[] T99 = {3.747, 3.365, 3.143};

  private static final double[] T95 = {2.132, 2.015, 1.943};

  private TrendTest() {}

  /**
   * The trend up to a day.
   *
   * @param days each once, in any order; others than the latest 56 are not looked at
   */
  public static MoodTrend of(List<DayMood> days, LocalDate until) {
    List<DoubleSummaryStatistics> groups =
        Stream.generate(DoubleSummaryStatistics::new).limit(DAYS / GROUP).toList();
    for (DayMood day : days) {
      long ago = ChronoUnit.DAYS.between(day.day(), until);
      if (ago >= 0 && ago < DAYS) {
        groups.get((int) ago / GROUP).accept(day.mood());
      }
    }
    double[] latest = means(groups.subList(0, LATEST));
    double[] before = means(groups.subList(LATEST, groups.size()));
    int n = count(groups.subList(0, LATEST));
    int nBefore = count(groups.subList(LATEST, groups.size()));
    return latest.length < LATEST || before.length < FEWEST_BEFORE
        ? new MoodTrend(Direction.NOT_ENOUGH_YET, null, null, null, n, nBefore)
        : compared(latest, before, n, nBefore);
  }

  private static MoodTrend compared(double[] latest, double[] before, int n, int nBefore) {
    double difference = mean(latest) - mean(before);
    int degrees = latest.length + before.length - 2;
    double variance = Math.max((squares(latest) + squares(before)) / degrees, ROUNDING);
    double error = Math.sqrt(variance * (1.0 / latest.length + 1.0 / before.length));
    double half = T95[degrees - FEWEST_BEFORE] * error;
    boolean sure = Math.abs(difference) > T99[degrees - FEWEST_BEFORE] * error;
    Direction direction = Direction.NOT_ENOUGH_YET;
    if (sure && Math.abs(difference) >= LEAST) {
      direction = difference > 0 ? Direction.IMPROVING : Direction.DECLINING;
    } else if (Math.abs(difference) + half < MARGIN) {
      direction = Direction.STABLE;
    }
    return new MoodTrend(
        direction,
        Rounded.of(difference),
        Rounded.of(difference - half),
        Rounded.of(difference + half),
        n,
        nBefore);
  }

  private static double[] means(List<DoubleSummaryStatistics> groups) {
    List<Double> means = new ArrayList<>();
    for (DoubleSummaryStatistics group : groups) {
      if (group.getCount() >= FEWEST_DAYS) {
        means.add(group.getAverage());
      }
    }
    return means.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int count(List<DoubleSummaryStatistics> groups) {
    return (int) groups.stream().mapToLong(DoubleSummaryStatistics::getCount).sum();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double squares(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }
}
