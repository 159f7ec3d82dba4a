package org.evenkeel.crisis.resources;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How old the source of an entry is. Numbers change, and nobody of this project dials them, so a
 * person is told when there is reason to doubt one (domain-facts.md, "Resources": warn when an
 * entry is older than 6 months).
 */
public enum ResourceAge {
  /** The source's date is not older than six months. */
  RECENT,
  /** Older than six months. */
  OVER_6_MONTHS,
  /** Older than twelve months: somebody should look for a newer source. */
  OVER_12_MONTHS,
  /** The source gives no date. */
  UNDATED;

  private static final int WARN = 6;
  private static final int RENEW = 12;

  /** The age of an entry's source on a day. */
  public static ResourceAge of(CrisisResource resource, LocalDate today) {
    return resource.earliestSourceDay().map(day -> of(day, today)).orElse(UNDATED);
  }

  private static ResourceAge of(LocalDate day, LocalDate today) {
    if (day.isBefore(today.minusMonths(RENEW))) {
      return OVER_12_MONTHS;
    }
    return day.isBefore(today.minusMonths(WARN)) ? OVER_6_MONTHS : RECENT;
  }

  /** Whether a person is told that the entry may have changed. */
  public boolean mayBeOutdated() {
    return this != RECENT;
  }

  /** The public spelling, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
