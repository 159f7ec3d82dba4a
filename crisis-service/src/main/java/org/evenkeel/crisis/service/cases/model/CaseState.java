package org.evenkeel.crisis.service.cases.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a case has come. */
public enum CaseState {
  OPEN,
  ACKNOWLEDGED,
  RESOLVED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CaseState> named(String wireName) {
    return Stream.of(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }
}
