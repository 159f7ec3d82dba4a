package org.evenkeel.testing;

import java.util.Locale;

/**
 * Which backing services tests run against, chosen by the system property {@value #PROPERTY}: the
 * bench of this build, which needs no engine, or official images.
 */
enum BackingChoice {
  BENCH,
  CONTAINERS;

  static final String PROPERTY = "evenkeel.test.backing";

  /**
   * Reads the property's value.
   *
   * @throws IllegalArgumentException for anything but bench, containers and nothing
   */
  static BackingChoice of(String value) {
    String word = value.isBlank() ? BENCH.name() : value.strip().toUpperCase(Locale.ROOT);
    for (BackingChoice choice : values()) {
      if (choice.name().equals(word)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(PROPERTY + " is bench or containers, not " + value);
  }

  static BackingChoice current() {
    return of(System.getProperty(PROPERTY, ""));
  }

  /** Starts nothing yet. */
  Backing backing() {
    return switch (this) {
      case BENCH -> new BenchBacking();
      case CONTAINERS -> new ContainerBacking(new BenchBacking());
    };
  }
}
