package org.evenkeel.notification.delivery.sending;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many messages a provider gets each second: a bucket of a fifth of a second's tokens, refilled
 * all the time. It is as small as that because a provider counts too: after a pause it gets a fifth
 * more than its rate in one second, and with a whole second's tokens it would get twice as many. A
 * provider without a rate takes any number.
 */
final class Rates {

  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final double SAVED_UP = 0.2;

  private final Map<String, Integer> rates;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  Rates(Map<String, Integer> rates, LongSupplier nanos) {
    this.rates = Map.copyOf(rates);
    this.nanos = nanos;
  }

  /** How many of these may go to the provider now; they are taken. */
  int take(String provider, int wanted) {
    Integer rate = rates.get(provider);
    return rate == null
        ? wanted
        : buckets
            .computeIfAbsent(provider, name -> new Bucket(rate, nanos.getAsLong()))
            .take(wanted, nanos.getAsLong());
  }

  /** What was taken and not needed. */
  void giveBack(String provider, int unused) {
    Bucket bucket = buckets.get(provider);
    if (bucket != null) {
      bucket.giveBack(unused);
    }
  }

  private static final class Bucket {

    private final int rate;
    private final double size;
    private double tokens;
    private long last;

    Bucket(int rate, long now) {
      this.rate = rate;
      this.size = Math.max(1, rate * SAVED_UP);
      this.tokens = size;
      this.last = now;
    }

    synchronized int take(int wanted, long now) {
      tokens = Math.min(size, tokens + (now - last) / SECOND * rate);
      last = now;
      int taken = Math.min(wanted, (int) tokens);
      tokens -= taken;
      return taken;
    }

    synchronized void giveBack(int unused) {
      tokens = Math.min(size, tokens + unused);
    }
  }
}
