package org.evenkeel.analytics.weekly.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeekRule;

/** How members' weeks run. */
public interface WeekSettings {

  /** Locked until the transaction ends, where there is one. */
  Optional<WeekSetting> lock(UUID userId);

  void keep(UUID userId, WeekSetting setting);

  WeekCalendar calendarOf(UUID userId);

  /** A rule since the same day is replaced. */
  void add(UUID userId, WeekRule rule);
}
