package org.evenkeel.analytics.clinical.model;

/** What a spread and a reliability come to: an index of reliable change, or why there is none. */
public sealed interface ChangeIndex
    permits ReliableChange, ChangeIndex.NoReliability, ChangeIndex.NoSpread {

  /** The reliability is none: no number, below 0, or 1 and more, which knows no error. */
  record NoReliability() implements ChangeIndex {}

  /** All scores are alike, or their spread is no number: nothing to measure a change by. */
  record NoSpread() implements ChangeIndex {}

  /**
   * The index, if there is one.
   *
   * @param spread standard deviation of the group's scores
   */
  static ChangeIndex of(double spread, double reliability) {
    if (!ReliableChange.isReliability(reliability)) {
      return new NoReliability();
    }
    return ReliableChange.isSpread(spread)
        ? new ReliableChange(spread, reliability)
        : new NoSpread();
  }
}
