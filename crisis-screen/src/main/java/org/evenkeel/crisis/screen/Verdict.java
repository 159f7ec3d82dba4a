package org.evenkeel.crisis.screen;

/** What its surroundings leave of a signal, from all to nothing. */
enum Verdict {
  /** It counts as it is. */
  STANDS,
  /** It counts as moderate at most and does not add up with others. */
  CAPPED,
  /** It is someone else's danger. */
  FRIEND,
  /** It does not count. */
  FALLS
}
