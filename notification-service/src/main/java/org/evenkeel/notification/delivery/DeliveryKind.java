package org.evenkeel.notification.delivery;

import java.util.Locale;

/** Why a message is sent. */
public enum DeliveryKind {
  /** Tried until it is sent; passes quiet hours, caps and opt-outs. */
  CRISIS,
  /** About the person's own account; tried for as long as it is of use. */
  SECURITY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
