package org.evenkeel.analytics.achievements.pause;

/** What came of the wish for a pause. */
sealed interface PauseOutcome {

  /** The pause stands. */
  record Set() implements PauseOutcome {}

  /** It ends before it begins. */
  record Backwards() implements PauseOutcome {}

  /** It would begin more than {@value SettingPause#DAYS_BACK} days ago. */
  record TooFarBack() implements PauseOutcome {}

  /**
   * A day of it would be more than {@value SettingPause#DAYS_AHEAD} days from now.
   *
   * @param field which says so
   */
  record TooFarAhead(String field) implements PauseOutcome {}
}
