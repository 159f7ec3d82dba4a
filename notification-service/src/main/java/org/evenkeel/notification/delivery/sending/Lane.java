package org.evenkeel.notification.delivery.sending;

import org.evenkeel.notification.delivery.DeliveryKind;

/** Deliveries that never wait for one another. The number is that of the column lane. */
public enum Lane {
  CRISIS(0),
  SECURITY(1),
  BULK(2);

  private final int number;

  Lane(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  public static Lane of(DeliveryKind kind) {
    return switch (kind) {
      case CRISIS -> CRISIS;
      case SECURITY -> SECURITY;
      case APPOINTMENT, REMINDER, INSIGHT, DIGEST -> BULK;
    };
  }
}
