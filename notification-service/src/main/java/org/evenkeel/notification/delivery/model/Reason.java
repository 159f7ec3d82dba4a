package org.evenkeel.notification.delivery.model;

import java.util.Locale;

/** Why something was not sent. */
public enum Reason {
  /** It would have been of no use any more when the quiet hours end. */
  QUIET_HOURS,
  /** The person has had as much today as they want. */
  CAP,
  /** The person does not want this kind. */
  OPT_OUT,
  /** There is nowhere to send it. */
  NO_ADDRESS,
  /** Whoever ordered it took it back. */
  CANCELLED,
  /** A digest without anything in it. */
  EMPTY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
