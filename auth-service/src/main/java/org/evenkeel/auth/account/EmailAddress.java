package org.evenkeel.auth.account;

import java.util.Locale;

/** An address in the one form it is compared in: trimmed and lower case. */
public record EmailAddress(String value) {

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
  }

  /** Hides the address. */
  @Override
  public String toString() {
    return "EmailAddress[...]";
  }
}
