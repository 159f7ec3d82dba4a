package org.evenkeel.acceptance.faults;

import java.time.Instant;

/**
 * A fault that happened.
 *
 * @param fault as planned
 * @param from when it began
 * @param to when the process answered again
 * @param effect false when nobody could be harmed: no session was writing, the broker was away
 */
record Happening(Fault fault, Instant from, Instant to, boolean effect) {

  /** Whether the process was away at some moment of the period. */
  boolean touches(Instant begin, Instant end) {
    return !from.isAfter(end) && !to.isBefore(begin);
  }
}
