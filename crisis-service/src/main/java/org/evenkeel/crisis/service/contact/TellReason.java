package org.evenkeel.crisis.service.contact;

import java.util.Locale;

/** Why a contact is told. */
public enum TellReason {
  /** A critical case was left without a human past its first deadline. */
  NO_ANSWER,
  /** A responder decided it. */
  RESPONDER,
  /** The member asked for it. */
  MEMBER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
