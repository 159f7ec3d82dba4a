package org.evenkeel.analytics.weekly.model;

/** Figures as they are shown and stored: two decimals. */
final class Rounded {

  private Rounded() {}

  static double of(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
