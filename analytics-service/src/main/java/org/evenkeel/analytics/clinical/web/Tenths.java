package org.evenkeel.analytics.clinical.web;

/** Rounding of what is told: more digits would tell more than the numbers hold. */
final class Tenths {

  private Tenths() {}

  static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
