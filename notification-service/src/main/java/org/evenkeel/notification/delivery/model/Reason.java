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
  /** The person wants this kind, but not over this channel. */
  CHANNEL_OPT_OUT,
  /** There is nowhere to send it. */
  NO_ADDRESS,
  /** The consent it rests on was taken back. */
  CONSENT,
  /** A digest without anything in it. */
  EMPTY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
