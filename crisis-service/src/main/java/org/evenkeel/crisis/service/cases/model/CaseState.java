package org.evenkeel.crisis.service.cases.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a case has come. */
public enum CaseState {
  /** Nobody is on it. */
  OPEN,
  /** A responder said "I am on it"; nobody has spoken to the person yet, so the deadline runs. */
  CLAIMED,
  /** A responder is in contact with the person: the first human. */
  ACKNOWLEDGED,
  /** The acute part is over; the person is asked again how they are. */
  IN_FOLLOW_UP,
  /** Closed. */
  RESOLVED;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the person still waits for a human, and the deadline therefore runs. */
  public boolean waits() {
    return switch (this) {
      case OPEN, CLAIMED -> true;
      case ACKNOWLEDGED, IN_FOLLOW_UP, RESOLVED -> false;
    };
  }

  public static Optional<CaseState> named(String wireName) {
    return Stream.of(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }
}
