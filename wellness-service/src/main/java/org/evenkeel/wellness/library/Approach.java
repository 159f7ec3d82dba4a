package org.evenkeel.wellness.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The school of practice an intervention comes from. */
public enum Approach {
  DBT("DBT"),
  ACT("ACT"),
  CBT("CBT"),
  MINDFULNESS("mindfulness"),
  SENSORY("sensory"),
  PHYSICAL("physical");

  private final String wireName;

  Approach(String wireName) {
    this.wireName = wireName;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The approach of a name in any case. */
  public static Optional<Approach> named(String name) {
    return Arrays.stream(values()).filter(a -> a.wireName.equalsIgnoreCase(name)).findFirst();
  }
}
