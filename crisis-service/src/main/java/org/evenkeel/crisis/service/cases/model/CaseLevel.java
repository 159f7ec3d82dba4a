package org.evenkeel.crisis.service.cases.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How grave a case is, and how soon a person must answer (design, section 3; CR7). */
public enum CaseLevel {
  /** From a person's course or an assessment; what the floor calls moderate opens no case. */
  MODERATE(Duration.ofHours(24), Duration.ofHours(4)),
  HIGH(Duration.ofMinutes(15), Duration.ofMinutes(10)),
  CRITICAL(Duration.ofMinutes(5), Duration.ofMinutes(5));

  private final Duration deadline;
  private final Duration patience;

  CaseLevel(Duration deadline, Duration patience) {
    this.deadline = deadline;
    this.patience = patience;
  }

  /** How long the first human may take. */
  public Duration deadline() {
    return deadline;
  }

  /** How long whoever is called next may take, once a deadline was missed: never longer. */
  public Duration patience() {
    return patience;
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
