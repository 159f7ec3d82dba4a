package org.evenkeel.analytics.patterns.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a person's history for every kind of pattern and claims what chance does not explain:
 * enough matched sets, an effect worth telling, a permutation test corrected by {@link Holm} over
 * all that was looked at, and an interval, widened for the same number (Bonferroni), without zero.
 */
public final class FindingPatterns {

  /** At most so many people in whose data is nothing get any claim. */
  static final double FALSE_CLAIMS = 0.05;

  private FindingPatterns() {}

  public static Patterns in(History history) {
    List<Comparison> all = comparisons(history);
    List<Comparison> looked = all.stream().filter(Comparison::hasEnough).toList();
    return new Patterns(looked.size(), claims(looked), shortfalls(all));
  }

  /** Estimates of all that has enough data, claimed or not. */
  static List<Finding> everything(History history) {
    List<Comparison> looked = comparisons(history).stream().filter(Comparison::hasEnough).toList();
    return looked.stream().map(c -> Estimate.of(c, FALSE_CLAIMS / looked.size())).toList();
  }

  private static List<Comparison> comparisons(History history) {
    return Stream.of(
            Rhythm.of(history.moments()), Triggers.of(history.moments()), Helps.of(history))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Finding> claims(List<Comparison> looked) {
    List<Double> raw =
        looked.stream().map(c -> PermutationTest.pValue(c.sets(), c.seed())).toList();
    List<Double> adjusted = Holm.adjusted(raw);
    List<Finding> claims = new ArrayList<>();
    for (int i = 0; i < looked.size(); i++) {
      Finding finding = Estimate.of(looked.get(i), FALSE_CLAIMS / looked.size());
      if (adjusted.get(i) <= FALSE_CLAIMS && Estimate.worthTelling(finding)) {
        claims.add(finding);
      }
    }
    claims.sort(Comparator.comparingDouble(Estimate::sureness).reversed());
    return claims;
  }

  private static List<Shortfall> shortfalls(List<Comparison> all) {
    return Arrays.stream(PatternKind.values())
        .map(kind -> new Shortfall(kind, kind.fewestSets() - mostSets(kind, all)))
        .filter(shortfall -> shortfall.more() > 0)
        .toList();
  }

  private static int mostSets(PatternKind kind, List<Comparison> all) {
    return all.stream()
        .filter(comparison -> comparison.kind() == kind)
        .mapToInt(comparison -> comparison.sets().size())
        .max()
        .orElse(0);
  }
}
