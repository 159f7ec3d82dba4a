package org.evenkeel.analytics.patterns.model;

import org.evenkeel.analytics.statistics.StudentT;

/** Effect and interval of a comparison. */
final class Estimate {

  /** The spread that rounding to whole scores alone gives, 1/sqrt(12): no data are surer. */
  private static final double ROUNDING = Math.sqrt(1 / 12.0);

  /** As if so many ratings more had made no difference: few ratings flatter by chance. */
  private static final double SCEPTICAL = 4;

  private Estimate() {}

  /**
   * Student's interval of the differences. Their spread is estimated twice, from the differences
   * and from what differs among the others of a set; the larger counts.
   *
   * @param error probability that the interval does not hold the effect
   */
  static Finding of(Comparison comparison, double error) {
    int n = comparison.sets().size();
    double mean = comparison.meanDifference();
    int degrees = Math.max(comparison.others() - 1, n - 1);
    double half =
        StudentT.quantile(1 - error / 2, degrees)
            * Math.max(ofDifferences(comparison, mean), amongOthers(comparison))
            / Math.sqrt(n);
    double kept = comparison.kind() == PatternKind.WHAT_HELPS ? n / (n + SCEPTICAL) : 1;
    double range = comparison.kind().range();
    return new Finding(
        comparison.kind(),
        comparison.about(),
        comparison.when(),
        n,
        comparison.others(),
        kept * mean,
        Math.max(-range, kept * (mean - half)),
        Math.min(range, kept * (mean + half)));
  }

  private static double ofDifferences(Comparison comparison, double mean) {
    double squares =
        comparison.sets().stream()
            .mapToDouble(set -> (set.difference() - mean) * (set.difference() - mean))
            .sum();
    return Math.max(Math.sqrt(squares / (comparison.sets().size() - 1)), ROUNDING);
  }

  /** What the differences would vary by if the one varied as the others do. */
  private static double amongOthers(Comparison comparison) {
    int degrees = comparison.others() - comparison.sets().size();
    if (degrees == 0) {
      return 0;
    }
    double squares = comparison.sets().stream().mapToDouble(MatchedSet::squaresAmongOthers).sum();
    double perSet =
        comparison.sets().stream()
            .mapToDouble(set -> 1 + 1.0 / (set.size() - 1))
            .average()
            .orElse(0);
    return Math.sqrt(squares / degrees * perSet);
  }

  static boolean worthTelling(Finding finding) {
    return Math.abs(finding.effect()) >= finding.kind().leastEffect()
        && finding.low() * finding.high() > 0;
  }

  /** How far the interval is from zero, in its own length. */
  static double sureness(Finding finding) {
    return Math.abs(finding.effect()) / (finding.high() - finding.low());
  }
}
