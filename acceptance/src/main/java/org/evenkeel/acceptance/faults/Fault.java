package org.evenkeel.acceptance.faults;

import java.time.Duration;
import org.evenkeel.acceptance.JobFailed;

/**
 * One fault of a plan.
 *
 * @param at from the beginning of the plan
 * @param kind what happens
 * @param part to which process
 * @param hold how long it stays dead or frozen; zero for a reset
 */
record Fault(Duration at, FaultKind kind, String part, Duration hold) {

  private static final int WORDS = 3;

  /**
   * A fault that somebody asks for, as KIND:PROCESS:SECONDS.
   *
   * @throws JobFailed when it is written in another way
   */
  static Fault named(String text, Duration at) {
    String[] words = text.split(":", -1);
    try {
      if (words.length == WORDS) {
        Duration hold = Duration.ofSeconds(Long.parseLong(words[2]));
        return new Fault(at, FaultKind.valueOf(words[0]), words[1], hold);
      }
    } catch (IllegalArgumentException e) {
      throw new JobFailed("no such fault: " + text);
    }
    throw new JobFailed("a fault is written KIND:PROCESS:SECONDS, such as KILL:kafka:180");
  }

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
