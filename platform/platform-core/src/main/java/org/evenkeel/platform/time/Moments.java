package org.evenkeel.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as they are stored: cut to microseconds, which is what PostgreSQL keeps. */
public final class Moments {

  private Moments() {}

  public static Instant now(Clock clock) {
    return cut(clock.instant());
  }

  public static Instant cut(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
