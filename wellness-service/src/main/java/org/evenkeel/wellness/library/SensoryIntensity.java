package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How strong the sensations are that an intervention brings along. */
public enum SensoryIntensity {
  NONE,
  LOW,
  MEDIUM,
  HIGH;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
