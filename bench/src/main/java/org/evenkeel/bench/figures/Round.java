package org.evenkeel.bench.figures;

import java.time.Duration;
import java.util.Locale;

/**
 * What one load did in one round.
 *
 * @param name of the load
 * @param done operations that succeeded
 * @param failed operations that did not
 * @param took the whole round
 * @param latencies of all of them
 */
public record Round(String name, long done, long failed, Duration took, Latencies latencies) {

  /** Operations a second that succeeded. */
  public double rate() {
    return done / (took.toNanos() / 1e9);
  }

  /** The same under another name. */
  public Round named(String other) {
    return new Round(other, done, failed, took, latencies);
  }

  @Override
  public String toString() {
    String failures = failed == 0 ? "" : "  FAILED " + failed;
    return String.format(Locale.ROOT, "%-24s %8.1f /s  %s%s", name, rate(), latencies, failures);
  }
}
