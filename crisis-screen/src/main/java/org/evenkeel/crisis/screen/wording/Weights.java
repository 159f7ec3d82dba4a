package org.evenkeel.crisis.screen.wording;

/** Weights by key: open addressing over primitive arrays. A missing key weighs nothing. */
final class Weights {
  private static final int SPARE = 3;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final float[] values;
  private final int shift;

  Weights(int expected) {
    int bits = Math.max(4, 64 - Long.numberOfLeadingZeros((long) expected * SPARE));
    keys = new long[1 << bits];
    values = new float[1 << bits];
    shift = 64 - bits;
  }

  void put(long key, float weight) {
    int slot = slot(key);
    keys[slot] = key;
    values[slot] = weight;
  }

  float of(long key) {
    return values[slot(key)];
  }

  /** Keys are never zero, so that a zero is a free slot. */
  private int slot(long key) {
    int slot = (int) ((key * SPREAD) >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
