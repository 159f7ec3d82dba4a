package org.evenkeel.wellness.recommendation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who decided: ml-service's policy, or our own rules because it did not answer in time. */
public enum Source {
  MODEL,
  FALLBACK;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
