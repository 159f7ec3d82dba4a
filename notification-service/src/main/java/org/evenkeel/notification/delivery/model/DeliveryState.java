package org.evenkeel.notification.delivery.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a delivery stands, as the person and the other services see it. */
public enum DeliveryState {
  SCHEDULED,
  SUPPRESSED,
  EXPIRED,
  FAILED,
  SENT,
  DELIVERED,
  DISMISSED,
  OPENED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DeliveryState> named(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  /**
   * Whether a report moves a delivery from this state to that one: towards the person only. That it
   * failed is believed of what was merely handed over.
   */
  public boolean yieldsTo(DeliveryState reported) {
    return switch (reported) {
      case FAILED -> this == SENT;
      case DELIVERED, DISMISSED, OPENED -> compareTo(FAILED) >= 0 && compareTo(reported) < 0;
      case SENT -> this == FAILED;
      case SCHEDULED, SUPPRESSED, EXPIRED -> false;
    };
  }
}
