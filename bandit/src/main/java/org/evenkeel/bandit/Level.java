package org.evenkeel.bandit;

import java.util.Locale;

/** How much an intervention asks for. */
public enum Level {
  MINIMAL(0),
  LOW(1 / 3.0),
  MEDIUM(2 / 3.0),
  HIGH(1);

  private final double share;

  Level(double share) {
    this.share = share;
  }

  /** 0 for minimal to 1 for high. */
  public double share() {
    return share;
  }

  /**
   * The level of a wire name, in any case; {@code none} counts as minimal.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Level of(String name) {
    return name.equalsIgnoreCase("none") ? MINIMAL : valueOf(name.toUpperCase(Locale.ROOT));
  }
}
