package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an intervention asks for, from the least to the most. */
public enum Level {
  MINIMAL(0),
  LOW(1),
  MEDIUM(2),
  HIGH(3);

  private final int rank;

  Level(int rank) {
    this.rank = rank;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this asks for no more than {@code other}. */
  public boolean atMost(Level other) {
    return rank <= other.rank;
  }

  /** 0 for minimal to 3 for high, as stored. */
  public int rank() {
    return rank;
  }

  /** One more, or the most there is. */
  public Level next() {
    return switch (this) {
      case MINIMAL -> LOW;
      case LOW -> MEDIUM;
      case MEDIUM, HIGH -> HIGH;
    };
  }

  /**
   * What a person with this much energy can give.
   *
   * @param energy 1 to 10, as checked in
   */
  public static Level ofEnergy(int energy) {
    if (energy <= 2) {
      return MINIMAL;
    }
    if (energy <= 4) {
      return LOW;
    }
    return energy <= 7 ? MEDIUM : HIGH;
  }

  /** The level of a name in any case. */
  public static Optional<Level> named(String name) {
    return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(name)).findFirst();
  }
}
