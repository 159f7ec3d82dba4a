package org.evenkeel.bench.figures;

import java.time.Duration;
import java.util.stream.LongStream;

/** Counts what a load does, from many threads. */
public final class Tally {

  private final LongStream.Builder nanos = LongStream.builder();
  private long done;
  private long failed;

  public synchronized void add(long latency, boolean good) {
    nanos.add(latency);
    if (good) {
      done++;
    } else {
      failed++;
    }
  }

  /** What was counted; ends this tally. */
  public synchronized Round round(String name, long tookNanos) {
    return new Round(name, done, failed, Duration.ofNanos(tookNanos), Latencies.of(nanos.build()));
  }
}
