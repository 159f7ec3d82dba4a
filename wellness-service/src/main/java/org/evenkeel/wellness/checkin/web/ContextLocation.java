package org.evenkeel.wellness.checkin.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a person is. */
enum ContextLocation {
  HOME,
  WORK,
  SCHOOL,
  SOCIAL,
  OTHER;

  @JsonValue
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
