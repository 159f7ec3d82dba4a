package org.evenkeel.crisis.service.cases.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a case ended (CR3). */
public enum CaseResolution {
  /** The person is safe for now, with their plan or people at hand. */
  SAFE_FOR_NOW,
  /** A therapist, clinic or crisis line has taken over. */
  HANDED_TO_CARE,
  EMERGENCY_SERVICES,
  /** Tried, and nobody could be reached. */
  NOT_REACHED,
  /** What was written did not mean danger. */
  NO_DANGER,
  OTHER;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CaseResolution> named(String wireName) {
    return Stream.of(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
  }
}
