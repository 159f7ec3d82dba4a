package org.evenkeel.wellness.asd.sensory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Through which sense something presses. */
public enum Channel {
  SOUND,
  LIGHT,
  TOUCH,
  SMELL,
  SOCIAL;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
