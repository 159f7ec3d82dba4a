package org.evenkeel.acceptance.faults;

import java.time.Duration;

/**
 * One fault of a plan.
 *
 * @param at from the beginning of the plan
 * @param kind what happens
 * @param part to which process
 * @param hold how long it stays dead or frozen; zero for a reset
 */
record Fault(Duration at, FaultKind kind, String part, Duration hold) {

  @Override
  public String toString() {
    return "%7.1f s  %-9s %s%s"
        .formatted(
            at.toMillis() / 1000.0,
            kind,
            part,
            hold.isZero() ? "" : " for %.1f s".formatted(hold.toMillis() / 1000.0));
  }
}
