package org.evenkeel.wellness.adhd;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of thing a task is; a person's sense of time differs from one to another. */
public enum TaskKind {
  CLEANING,
  WRITING,
  EMAIL,
  PHONE_CALL,
  ERRANDS,
  STUDYING,
  COOKING,
  /** Forms, bills, authorities. */
  ADMIN,
  GENERIC;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TaskKind named(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
