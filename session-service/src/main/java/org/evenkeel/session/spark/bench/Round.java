package org.evenkeel.session.spark.bench;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What some threads did in some seconds. */
final class Round {

  private static final int MOST = 2_000_000;

  private final double rate;

  /** How long each operation took, ascending. */
  private final long[] nanos;

  private Round(double rate, long[] nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /** Lets every action go on for so long, each on a thread of its own. */
  static Round of(List<Action> actions, long lengthNanos) {
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
      List<Future<long[]>> running =
          actions.stream()
              .map(action -> threads.submit(() -> repeat(action, start + lengthNanos)))
              .toList();
      long[] all = LongStream.empty().toArray();
      for (Future<long[]> one : running) {
        all = LongStream.concat(Arrays.stream(all), Arrays.stream(one.get())).toArray();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      Arrays.sort(all);
      return new Round(all.length / seconds, all);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an operation failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static long[] repeat(Action action, long until) throws SQLException {
    LongStream.Builder nanos = LongStream.builder();
    long before = System.nanoTime();
    for (int n = 0; before < until && n < MOST; n++) {
      action.once();
      long after = System.nanoTime();
      nanos.add(after - before);
      before = after;
    }
    return nanos.build().toArray();
  }

  /** Operations a second. */
  double rate() {
    return rate;
  }

  /** A percentile by nearest rank, in milliseconds. */
  double millis(int perMille) {
    int rank = Math.max(1, (int) Math.ceilDiv((long) perMille * nanos.length, 1000));
    return nanos.length == 0 ? 0 : nanos[rank - 1] / 1e6;
  }
}
