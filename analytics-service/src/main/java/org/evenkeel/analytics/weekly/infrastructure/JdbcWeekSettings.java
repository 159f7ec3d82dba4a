package org.evenkeel.analytics.weekly.infrastructure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.application.WeekSetting;
import org.evenkeel.analytics.weekly.application.WeekSettings;
import org.evenkeel.analytics.weekly.model.WeekCalendar;
import org.evenkeel.analytics.weekly.model.WeekRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables week_setting and week_rule. */
@Repository
class JdbcWeekSettings implements WeekSettings {

  private final JdbcClient jdbc;

  JdbcWeekSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<WeekSetting> lock(UUID userId) {
    return jdbc.sql(
            """
            SELECT country, zone, profile_as_of, starts_on, preference_as_of
            FROM week_setting WHERE user_id = :user FOR UPDATE
            """)
        .param("user", userId)
        .query(
            (row, n) ->
                new WeekSetting(
                    row.getString("country"),
                    row.getString("zone"),
                    row.getLong("profile_as_of"),
                    row.getString("starts_on"),
                    row.getLong("preference_as_of")))
        .optional();
  }

  @Override
  public void keep(UUID userId, WeekSetting setting) {
    jdbc.sql(
            """
            INSERT INTO week_setting
              (user_id, country, zone, profile_as_of, starts_on, preference_as_of)
            VALUES (:user, :country, :zone, :profileAsOf, :startsOn, :preferenceAsOf)
            ON CONFLICT (user_id) DO UPDATE
              SET country = excluded.country, zone = excluded.zone,
                  profile_as_of = excluded.profile_as_of, starts_on = excluded.starts_on,
                  preference_as_of = excluded.preference_as_of
            """)
        .param("user", userId)
        .param("country", setting.country())
        .param("zone", setting.zone())
        .param("profileAsOf", setting.profileAsOf())
        .param("startsOn", setting.startsOn())
        .param("preferenceAsOf", setting.preferenceAsOf())
        .update();
  }

  @Override
  public WeekCalendar calendarOf(UUID userId) {
    return new WeekCalendar(
        jdbc.sql("SELECT since, first_day FROM week_rule WHERE user_id = :user")
            .param("user", userId)
            .query(
                (row, n) ->
                    new WeekRule(
                        row.getObject("since", LocalDate.class),
                        DayOfWeek.of(row.getInt("first_day"))))
            .list());
  }

  @Override
  public void add(UUID userId, WeekRule rule) {
    jdbc.sql(
            """
            INSERT INTO week_rule (user_id, since, first_day) VALUES (:user, :since, :day)
            ON CONFLICT (user_id, since) DO UPDATE SET first_day = excluded.first_day
            """)
        .param("user", userId)
        .param("since", rule.since())
        .param("day", rule.firstDay().getValue())
        .update();
  }
}
