package org.evenkeel.acceptance.rolling;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What became of the requests. */
final class Tally {

  private static final int SHOWN = 30;
  private static final long MILLION = 1_000_000;

  /**
   * One request.
   *
   * @param kind of request
   * @param nanos from the moment it was due, so that a late start counts too
   */
  private record One(String kind, long nanos, Outcome outcome) {}

  private final Queue<One> all = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final long start = System.nanoTime();

  void add(String kind, long nanos, Outcome outcome) {
    all.add(new One(kind, nanos, outcome));
    if (outcome instanceof Outcome.Failed(String why)) {
      double second = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      failures.add("%7.1f s  %-28s %s".formatted(second, kind, why));
    }
  }

  int sent() {
    return all.size();
  }

  int failed() {
    return failures.size();
  }

  /** Answers of a second choice: not failed, and yet somebody noticed. */
  long lesser() {
    return all.stream().filter(one -> one.outcome() instanceof Outcome.Lesser).count();
  }

  /** From due to answered; {@code share} of the requests took no longer. */
  long millis(double share) {
    long[] nanos = all.stream().mapToLong(One::nanos).sorted().toArray();
    int place = (int) Math.ceil(share * nanos.length) - 1;
    return Arrays.stream(nanos).skip(Math.max(0, place)).findFirst().orElse(0) / MILLION;
  }

  void print(PrintStream out) {
    out.printf("%nsent %d, failed %d%n", sent(), failed());
    out.printf(
        "ms from due to answered: p50 %d, p95 %d, p99 %d, longest %d%n",
        millis(0.50), millis(0.95), millis(0.99), millis(1.0));
    var kinds = new TreeMap<String, int[]>();
    var lesser = new TreeMap<String, Integer>();
    for (One one : all) {
      int[] counts = kinds.computeIfAbsent(one.kind(), kind -> new int[2]);
      counts[0]++;
      switch (one.outcome()) {
        case Outcome.Served() -> {}
        case Outcome.Lesser(String what) -> lesser.merge(what, 1, Integer::sum);
        case Outcome.Failed _ -> counts[1]++;
      }
    }
    kinds.forEach(
        (kind, counts) -> out.printf("  %-28s %6d, failed %d%n", kind, counts[0], counts[1]));
    lesser.forEach((what, count) -> out.printf("  of the served, %s: %d%n", what, count));
    failures.stream().limit(SHOWN).forEach(out::println);
  }
}
