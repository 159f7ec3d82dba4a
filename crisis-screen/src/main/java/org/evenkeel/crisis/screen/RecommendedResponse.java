package org.evenkeel.crisis.screen;

import java.util.Locale;

/** What the product should do next with a person whose text was screened. */
public enum RecommendedResponse {
  /** Go on as if nothing was screened. */
  CONTINUE_NORMAL,
  /** Ask gently how the person is and offer the resources. */
  OFFER_SAFETY_CHECK,
  /** Show the resources before anything else. */
  SHOW_CRISIS_RESOURCES;

  /** The public spelling, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
