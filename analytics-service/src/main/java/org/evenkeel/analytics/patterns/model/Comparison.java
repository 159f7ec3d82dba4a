package org.evenkeel.analytics.patterns.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing looked at.
 *
 * @param about the trait
 * @param when the circumstances, for what helps
 */
record Comparison(PatternKind kind, Trait about, @Nullable Trait when, List<MatchedSet> sets) {

  Comparison {
    sets = List.copyOf(sets);
  }

  boolean hasEnough() {
    return sets.size() >= kind.fewestSets();
  }

  /** Values on the other side. */
  int others() {
    return sets.stream().mapToInt(MatchedSet::size).sum() - sets.size();
  }

  double meanDifference() {
    return sets.stream().mapToDouble(MatchedSet::difference).average().orElse(0);
  }

  /** The same for the same comparison, whatever else is looked at. */
  long seed() {
    return (kind + "|" + about + "|" + when).hashCode();
  }
}
