package org.evenkeel.bandit;

/**
 * Standard normal numbers fast: one of 4,096 equally likely ones, each the middle of its part of
 * the distribution, scaled to a variance of 1. Many are added up wherever they are used, so the
 * steps between them do not show. The same on every machine, by StrictMath.
 */
final class Normals {
  private static final int BITS = 12;
  private static final int PARTS = 1 << BITS;
  private static final float[] TABLE = table();

  private final Draws draws;
  private long bits;
  private int left;

  Normals(Draws draws) {
    this.draws = draws;
  }

  float next() {
    if (left < BITS) {
      bits = draws.bits();
      left = Long.SIZE;
    }
    int at = (int) (bits & (PARTS - 1));
    bits >>>= BITS;
    left -= BITS;
    return TABLE[at];
  }

  /** Walks along the density and notes where it has come to the middle of each part. */
  private static float[] table() {
    double step = 1e-4;
    double[] half = new double[PARTS / 2];
    double passed = 0.5;
    double z = 0;
    for (int part = 0; part < half.length; part++) {
      double middle = 0.5 + (part + 0.5) / PARTS;
      while (passed < middle) {
        double at = z + step / 2;
        passed += step * StrictMath.exp(-at * at / 2) / StrictMath.sqrt(2 * StrictMath.PI);
        z += step;
      }
      half[part] = z;
    }
    double squares = 0;
    for (double value : half) {
      squares += value * value;
    }
    double scale = StrictMath.sqrt(half.length / squares);
    float[] table = new float[PARTS];
    for (int part = 0; part < half.length; part++) {
      table[half.length + part] = (float) (half[part] * scale);
      table[half.length - 1 - part] = -table[half.length + part];
    }
    return table;
  }
}
