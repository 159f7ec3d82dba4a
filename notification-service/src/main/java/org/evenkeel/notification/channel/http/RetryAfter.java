package org.evenkeel.notification.channel.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header of RFC 9110 section 10.2.3: seconds or a date. */
public final class RetryAfter {

  /** Nobody is believed who asks for more. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Null when there is none or it cannot be read. */
  public static @Nullable Duration read(Optional<String> header, Clock clock) {
    return header.map(value -> read(value.strip(), clock)).orElse(null);
  }

  private static @Nullable Duration read(String value, Clock clock) {
    if (value.matches("[0-9]{1,9}")) {
      return bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(clock.instant(), until));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
