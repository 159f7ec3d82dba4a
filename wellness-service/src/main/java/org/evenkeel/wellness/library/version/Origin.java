package org.evenkeel.wellness.library.version;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a version comes from: a data file of ours, or an admin. */
public enum Origin {
  FILE,
  ADMIN;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Origin named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
