package org.evenkeel.crisis.resources;

import java.util.Locale;

/** What the value of a resource is, so that a client knows how to open it. */
public enum ResourceKind {
  /** Three to six digits dialled as they stand, never with a country code in front. */
  SHORT_CODE,
  /** A longer number, national or in + form as the source writes it. */
  NUMBER,
  /** An https address. */
  URL;

  /** The public spelling, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
