package org.evenkeel.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.figures.Tally;

/**
 * Some workers, each of which does the next as soon as the last is done: measures throughput.
 *
 * @param workers at one time
 * @param length until no new operation begins
 */
public record ClosedLoop(int workers, Duration length) {

  /** Runs it; every worker has an action of its own. */
  public Round run(String name, IntFunction<Action> actions) throws InterruptedException {
    Tally tally = new Tally();
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      Action action = actions.apply(worker);
      threads.add(Thread.ofVirtual().start(() -> work(action, end, tally)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return tally.round(name, System.nanoTime() - begin);
  }

  private static void work(Action action, long end, Tally tally) {
    long start = System.nanoTime();
    while (start - end < 0) {
      boolean good = action.succeeds();
      long now = System.nanoTime();
      tally.add(now - start, good);
      start = now;
    }
  }
}
