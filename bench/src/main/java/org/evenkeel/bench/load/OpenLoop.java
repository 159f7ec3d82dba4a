package org.evenkeel.bench.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.figures.Tally;

/**
 * Operations that begin at a steady rate, whether or not the ones before have ended, as people do.
 * A latency counts from the moment that an operation was due, so a generator that is held up does
 * not hide what a person would have waited ("coordinated omission", G. Tene).
 */
public final class OpenLoop {

  private static final double SECOND = 1e9;

  private final double perSecond;
  private final Duration length;
  private final Ticks ticks;

  OpenLoop(double perSecond, Duration length, Ticks ticks) {
    this.perSecond = perSecond;
    this.length = length;
    this.ticks = ticks;
  }

  public static OpenLoop at(double perSecond, Duration length) {
    return new OpenLoop(perSecond, length, Ticks.SYSTEM);
  }

  /** Runs it and waits for the last operation; each gets its number. */
  public Round run(String name, LongFunction<Action> actions) {
    Tally tally = new Tally();
    long operations = Math.round(perSecond * length.toNanos() / SECOND);
    long begin = ticks.now();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < operations; i++) {
        long due = begin + Math.round(i * SECOND / perSecond);
        Action action = actions.apply(i);
        ticks.await(due);
        threads.execute(
            () -> {
              boolean good = action.succeeds();
              tally.add(ticks.now() - due, good);
            });
      }
    }
    return tally.round(name, ticks.now() - begin);
  }
}
