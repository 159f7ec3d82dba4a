package org.evenkeel.notification.delivery;

import java.util.Locale;

/** Why a message is sent. */
public enum DeliveryKind {
  /** Tried until it is sent; passes quiet hours, caps and opt-outs. */
  CRISIS,
  /** About the person's own account; tried for as long as it is of use. */
  SECURITY,
  /** A date the person agreed with somebody. */
  APPOINTMENT,
  /** What the person asked to be reminded of. */
  REMINDER,
  /** Something found in what the person recorded. */
  INSIGHT,
  /** Several messages in one. */
  DIGEST;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DeliveryKind named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
