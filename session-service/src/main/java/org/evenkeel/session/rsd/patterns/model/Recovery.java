package org.evenkeel.session.rsd.patterns.model;

import java.util.List;

/**
 * What was tried, and how long episodes took with it and without it. Each side has what it can be
 * compared with: episodes near in time and about as strong.
 *
 * @param tried one spelling
 */
record Recovery(String tried, List<Stratum> strata) {

  /** Episodes on each side from which on they are compared. */
  static final int FEWEST = 5;

  Recovery {
    strata = strata.stream().filter(Stratum::compares).toList();
  }

  List<Integer> with() {
    return strata.stream().flatMap(one -> one.with().stream()).toList();
  }

  List<Integer> without() {
    return strata.stream().flatMap(one -> one.without().stream()).toList();
  }

  /** Episodes on the smaller side. */
  int smaller() {
    return Math.min(with().size(), without().size());
  }

  boolean hasEnough() {
    return smaller() >= FEWEST;
  }

  double pValue() {
    return ShiftTest.pValue(strata, 31L * tried.hashCode() + with().size());
  }

  /** Hides what was tried. */
  @Override
  public String toString() {
    return "Recovery[...]";
  }
}
