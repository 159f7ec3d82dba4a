package org.evenkeel.crisis.service.contact.model;

import java.util.Locale;

/** What the contact said. */
public enum ContactState {
  /** Nothing yet: they are told nothing. */
  WAITING,
  CONFIRMED,
  DECLINED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
