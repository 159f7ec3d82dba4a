package org.evenkeel.bandit;

/**
 * Random numbers that a seed repeats on every machine and Java version: SplitMix64 (Steele, Lea and
 * Flood 2014).
 */
public final class Draws {
  private long state;

  public Draws(long seed) {
    this.state = seed;
  }

  public long bits() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return (bits() >>> 11) * 0x1.0p-53;
  }
}
