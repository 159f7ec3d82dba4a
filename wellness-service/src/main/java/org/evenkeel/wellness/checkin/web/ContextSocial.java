package org.evenkeel.wellness.checkin.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** With whom a person is. */
enum ContextSocial {
  ALONE,
  WITH_FAMILY,
  WITH_FRIENDS,
  WITH_COWORKERS;

  @JsonValue
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
