package org.evenkeel.bench.figures;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** How long each of many operations took. */
public final class Latencies {

  private static final int WHOLE = 1000;

  private final long[] sorted;

  private Latencies(LongStream nanos) {
    this.sorted = nanos.sorted().toArray();
  }

  public static Latencies of(LongStream nanos) {
    return new Latencies(nanos);
  }

  /** Those of several rounds as one. */
  public static Latencies all(List<Latencies> rounds) {
    return new Latencies(rounds.stream().flatMapToLong(round -> LongStream.of(round.sorted)));
  }

  public int count() {
    return sorted.length;
  }

  /**
   * A percentile by nearest rank: the smallest value that this share of all values does not exceed.
   *
   * @param perMille 500 is the median, 990 the 99th percentile
   */
  public Duration at(int perMille) {
    if (sorted.length == 0) {
      return Duration.ZERO;
    }
    long rank = Math.ceilDiv((long) perMille * sorted.length, WHOLE);
    return Duration.ofNanos(sorted[(int) Math.max(rank, 1) - 1]);
  }

  /** The median, the 95th and the 99th percentile in milliseconds. */
  @Override
  public String toString() {
    return "p50 %.1f  p95 %.1f  p99 %.1f ms".formatted(millis(500), millis(950), millis(990));
  }

  private double millis(int perMille) {
    return at(perMille).toNanos() / 1e6;
  }
}
