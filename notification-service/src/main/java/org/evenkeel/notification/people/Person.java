package org.evenkeel.notification.people;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as far as telling them something goes.
 *
 * @param zone UTC while nothing is known
 * @param language BCP 47 tag
 * @param style warm, direct, playful or professional
 * @param quietStart local time; null for no quiet hours
 * @param dailyCap how many notifications a local day
 */
public record Person(
    UUID userId,
    ZoneId zone,
    String language,
    String style,
    @Nullable LocalTime quietStart,
    @Nullable LocalTime quietEnd,
    int dailyCap) {

  static final String STYLE_AT_FIRST = "warm";
  static final String LANGUAGE_AT_FIRST = "en";
  static final LocalTime QUIET_START_AT_FIRST = LocalTime.of(22, 0);
  static final LocalTime QUIET_END_AT_FIRST = LocalTime.of(7, 0);
  static final int DAILY_CAP_AT_FIRST = 3;
}
