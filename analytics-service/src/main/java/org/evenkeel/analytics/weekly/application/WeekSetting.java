package org.evenkeel.analytics.weekly.application;

import org.evenkeel.analytics.weekly.model.FirstDays;
import org.jspecify.annotations.Nullable;

/**
 * What decides on which day somebody's weeks start.
 *
 * @param profileAsOf number of the fact that told country and zone, 0 for none
 * @param startsOn auto, monday, sunday or saturday
 * @param preferenceAsOf number of the fact that told it, 0 for none
 */
public record WeekSetting(
    @Nullable String country,
    @Nullable String zone,
    long profileAsOf,
    String startsOn,
    long preferenceAsOf) {

  static final WeekSetting UNKNOWN = new WeekSetting(null, null, 0, FirstDays.AUTO, 0);

  WeekSetting withProfile(@Nullable String newCountry, @Nullable String newZone, long asOf) {
    return new WeekSetting(newCountry, newZone, asOf, startsOn, preferenceAsOf);
  }

  WeekSetting withPreference(String newStartsOn, long asOf) {
    return new WeekSetting(country, zone, profileAsOf, newStartsOn, asOf);
  }
}
