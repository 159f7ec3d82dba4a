package org.evenkeel.notification.delivery.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Insights are gathered and told once a day, in the person's morning. */
public final class DigestWindow {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What commits shortly before a digest is made must not miss it unseen. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private DigestWindow() {}

  /** The morning whose digest takes what is found now. */
  public static ZonedDateTime after(Instant now, ZoneId zone) {
    ZonedDateTime from = now.plus(AHEAD).atZone(zone);
    ZonedDateTime morning = from.toLocalDate().atTime(MORNING).atZone(zone);
    return morning.isAfter(from)
        ? morning
        : from.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone);
  }
}
