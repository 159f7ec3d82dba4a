package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who an intervention is worded for: teen is 13 to 17, adult is older. */
public enum AgeGroup {
  TEEN,
  ADULT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
