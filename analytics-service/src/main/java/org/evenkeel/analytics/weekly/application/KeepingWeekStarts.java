package org.evenkeel.analytics.weekly.application;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.FirstDays;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps on which day members' weeks start. A change holds from the week that runs when the fact was
 * recorded, so that reading the log again gives the same.
 */
@Service
public class KeepingWeekStarts {

  private final WeekSettings settings;

  KeepingWeekStarts(WeekSettings settings) {
    this.settings = settings;
  }

  /**
   * Country and zone were told.
   *
   * @param at when the fact was recorded
   * @param asOf its number; what an earlier one told changes nothing any more
   */
  public void profile(
      UUID userId, @Nullable String country, @Nullable String zone, Instant at, long asOf) {
    WeekSetting known = settings.lock(userId).orElse(WeekSetting.UNKNOWN);
    if (asOf >= known.profileAsOf()) {
      keep(userId, known, known.withProfile(country, zone, asOf), at);
    }
  }

  /**
   * A preference was told.
   *
   * @param startsOn null in a fact from before it told, which says nothing
   * @param at when the fact was recorded
   * @param asOf its number
   */
  public void preference(UUID userId, @Nullable String startsOn, Instant at, long asOf) {
    WeekSetting known = settings.lock(userId).orElse(WeekSetting.UNKNOWN);
    if (startsOn != null && asOf >= known.preferenceAsOf()) {
      keep(userId, known, known.withPreference(startsOn, asOf), at);
    }
  }

  /**
   * The week that runs is the one in the zone told until now, for a new one came with the change.
   */
  private void keep(UUID userId, WeekSetting known, WeekSetting setting, Instant at) {
    settings.keep(userId, setting);
    WeekCalendar calendar = settings.calendarOf(userId);
    DayOfWeek firstDay = FirstDays.of(setting.startsOn(), setting.country());
    if (!calendar.startsOn(firstDay)) {
      settings.add(
          userId, calendar.changedOn(LocalDate.ofInstant(at, zone(known.zone())), firstDay));
    }
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
