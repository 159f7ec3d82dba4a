package org.evenkeel.acceptance.rolling;

import java.time.Duration;
import org.evenkeel.acceptance.JobFailed;

/**
 * Load that is not counted, growing to the whole, until the suite is warm: a cold suite is another
 * matter.
 */
final class Warming {

  private static final Duration ROUND = Duration.ofSeconds(10);

  /** Rounds in which the rate grows. */
  private static final int GROWING = 4;

  private static final int MOST_ROUNDS = 60;

  /** Slower than this the suite has no room for a restart yet. */
  private static final Duration WARM = Duration.ofMillis(500);

  private Warming() {}

  /**
   * Returns after a round that was quick and complete, at the whole rate.
   *
   * @throws JobFailed when there is none
   */
  @SuppressWarnings("SystemOut")
  static void up(SteadyLoad load, int perSecond) {
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      int rate = Math.max(1, perSecond * Math.min(round, GROWING) / GROWING);
      Processor before = Processor.now();
      long end = System.nanoTime() + ROUND.toNanos();
      Figures figures = load.run(rate, () -> System.nanoTime() < end).figures();
      System.out.printf(
          "warm-up: %d a second, %d failed, p50 %d ms, p95 %d ms, processors %d %% busy; not"
              + " counted%n",
          rate,
          figures.failed(),
          figures.millis(0.50),
          figures.millis(0.95),
          Processor.now().percentSince(before));
      if (rate == perSecond && figures.failed() == 0 && figures.millis(0.95) <= WARM.toMillis()) {
        return;
      }
    }
    throw new JobFailed(
        "the suite does not answer " + perSecond + " requests a second; see its processor time");
  }
}
