package org.evenkeel.notification.schedule.model;

import java.time.Duration;
import java.util.UUID;

/**
 * How much later than the wall-clock time one person is told, so that a zone's 08:00 is not one
 * moment. The same person always has the same, and ids that follow each other are far apart: the
 * mixing is that of SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Jitter {

  private Jitter() {}

  /** From zero to below {@code spread}, evenly over all people. */
  public static Duration of(UUID userId, Duration spread) {
    long mixed = mix(mix(userId.getMostSignificantBits()) ^ userId.getLeastSignificantBits());
    return Duration.ofMillis(Math.unsignedMultiplyHigh(mixed, spread.toMillis()));
  }

  private static long mix(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
