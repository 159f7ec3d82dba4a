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
   * @param failure what was wrong; empty when nothing was
   */
  private record One(String kind, long nanos, String failure) {}

  private final Queue<One> all = new ConcurrentLinkedQueue<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final long start = System.nanoTime();

  void add(String kind, long nanos, String failure) {
    all.add(new One(kind, nanos, failure));
    if (!failure.isEmpty()) {
      double second = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
      failures.add("%7.1f s  %-28s %s".formatted(second, kind, failure));
    }
  }

  int sent() {
    return all.size();
  }

  int failed() {
    return failures.size();
  }

  void print(PrintStream out) {
    long[] nanos = all.stream().mapToLong(One::nanos).sorted().toArray();
    out.printf("%nsent %d, failed %d%n", sent(), failed());
    out.printf(
        "ms from due to answered: p50 %d, p95 %d, p99 %d, longest %d%n",
        at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1.0));
    var kinds = new TreeMap<String, int[]>();
    for (One one : all) {
      int[] counts = kinds.computeIfAbsent(one.kind(), kind -> new int[2]);
      counts[0]++;
      counts[1] += one.failure().isEmpty() ? 0 : 1;
    }
    kinds.forEach(
        (kind, counts) -> out.printf("  %-28s %6d, failed %d%n", kind, counts[0], counts[1]));
    failures.stream().limit(SHOWN).forEach(out::println);
  }

  private static long at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return Arrays.stream(sorted).skip(Math.max(0, place)).findFirst().orElse(0) / MILLION;
  }
}
