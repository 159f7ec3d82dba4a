package org.evenkeel.crisis.service.cases.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How grave a case is, and how soon a person must answer (design, section 3; CR7). */
public enum CaseLevel {
  HIGH(Duration.ofMinutes(15)),
  CRITICAL(Duration.ofMinutes(5));

  private final Duration deadline;

  CaseLevel(Duration deadline) {
    this.deadline = deadline;
  }

  /** How long the first human may take. */
  public Duration deadline() {
    return deadline;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public CaseLevel atLeast(CaseLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public static Optional<CaseLevel> named(String wireName) {
    return Stream.of(values()).filter(level -> level.wireName().equals(wireName)).findFirst();
  }
}
