package org.evenkeel.wellness.asd.sensory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person tried against a load. */
public enum Strategy {
  HEADPHONES,
  QUIET_PLACE,
  DIM_LIGHT,
  SUNGLASSES,
  DEEP_PRESSURE,
  MOVEMENT,
  STIMMING,
  SOFT_CLOTHES,
  FAMILIAR_SCENT,
  FRESH_AIR,
  TIME_ALONE,
  FEWER_WORDS;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Strategy named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
