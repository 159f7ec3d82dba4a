package org.evenkeel.acceptance.faults;

import java.time.Instant;

/**
 * A fault that happened.
 *
 * @param fault as planned
 * @param from when it began
 * @param to when the process answered again
 */
record Happening(Fault fault, Instant from, Instant to) {

  /** Whether the process was away at some moment of the period. */
  boolean touches(Instant begin, Instant end) {
    return !from.isAfter(end) && !to.isBefore(begin);
  }
}
