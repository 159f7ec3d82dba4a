package org.evenkeel.acceptance.rolling;

import java.time.Duration;
import org.evenkeel.acceptance.JobFailed;

/**
 * Load that is not counted, growing to the whole, until the suite is warm: a cold suite is another
 * matter. What was too much is halved, so that requests whose clients have gone do not keep the
 * suite from the others.
 */
final class Warming {

  private static final Duration ROUND = Duration.ofSeconds(10);

  /** The first rate is this part of the whole. */
  private static final int FIRST = 8;

  /** Quick and complete rounds at the whole rate, one after the other, before it counts. */
  private static final int STEADY = 3;

  private static final int MOST_ROUNDS = 90;

  /** Slower than this the suite has no room for a restart yet. */
  private static final Duration WARM = Duration.ofMillis(500);

  private Warming() {}

  /**
   * Returns after rounds that were quick and complete, at the whole rate.
   *
   * @throws JobFailed when there are none
   */
  @SuppressWarnings("SystemOut")
  static void up(SteadyLoad load, int perSecond) {
    int rate = Math.max(1, perSecond / FIRST);
    int most = 0;
    int steady = 0;
    for (int round = 1; round <= MOST_ROUNDS && steady < STEADY; round++) {
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
      boolean good = figures.failed() == 0 && figures.millis(0.95) <= WARM.toMillis();
      most = good ? Math.max(most, rate) : most;
      steady = good && rate == perSecond ? steady + 1 : 0;
      rate = next(rate, good, perSecond);
    }
    if (steady < STEADY) {
      throw new JobFailed(
          "the suite does not answer %d requests a second, at most it answered %d; see its processor time"
              .formatted(perSecond, most));
    }
  }

  /** Half as much again after a good round, half after another, never more than the whole. */
  static int next(int rate, boolean good, int whole) {
    return good ? Math.min(whole, rate + Math.max(1, rate / 2)) : Math.max(1, rate / 2);
  }
}
