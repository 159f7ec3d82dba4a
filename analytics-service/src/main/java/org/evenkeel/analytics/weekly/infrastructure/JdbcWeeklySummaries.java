package org.evenkeel.analytics.weekly.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.weekly.application.WeeklySummaries;
import org.evenkeel.analytics.weekly.application.WeeklySummary;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table weekly_summary. */
@Repository
class JdbcWeeklySummaries implements WeeklySummaries {

  private static final String COLUMNS =
      "SELECT week_start, week_end, version, zone, figures, words_version, made_at"
          + " FROM weekly_summary WHERE user_id = :user AND week_start = :start";
  private static final int LONGEST = 6;

  private final JdbcClient jdbc;

  JdbcWeeklySummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<WeeklySummary> newest(UUID userId, LocalDate weekStart) {
    return jdbc.sql(COLUMNS + " ORDER BY version DESC LIMIT 1")
        .param("user", userId)
        .param("start", weekStart)
        .query((row, n) -> summary(row))
        .optional();
  }

  @Override
  public Optional<WeeklySummary> find(UUID userId, LocalDate weekStart, int version) {
    return jdbc.sql(COLUMNS + " AND version = :version")
        .param("user", userId)
        .param("start", weekStart)
        .param("version", version)
        .query((row, n) -> summary(row))
        .optional();
  }

  /** No week is longer than seven days, so the key finds them. */
  @Override
  public List<Week> weeksBetween(UUID userId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            SELECT week_start, week_end FROM weekly_summary
            WHERE user_id = :user AND week_start BETWEEN :earliest AND :to AND version = 1
              AND week_end >= :from
            ORDER BY week_start
            """)
        .param("user", userId)
        .param("earliest", from.minusDays(LONGEST))
        .param("from", from)
        .param("to", to)
        .query((row, n) -> week(row))
        .list();
  }

  @Override
  public void add(UUID userId, WeeklySummary summary) {
    jdbc.sql(
            """
            INSERT INTO weekly_summary
              (user_id, week_start, version, week_end, zone, figures, words_version, made_at)
            VALUES (:user, :start, :version, :end, :zone, :figures, :words, :made)
            """)
        .param("user", userId)
        .param("start", summary.week().start())
        .param("version", summary.version())
        .param("end", summary.week().end())
        .param("zone", summary.zone())
        .param("figures", Json.mapper().writeValueAsString(summary.figures()))
        .param("words", summary.wordsVersion())
        .param("made", summary.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static WeeklySummary summary(ResultSet row) throws SQLException {
    return new WeeklySummary(
        week(row),
        row.getInt("version"),
        row.getString("zone"),
        Json.mapper().readValue(row.getString("figures"), Figures.class),
        row.getInt("words_version"),
        row.getTimestamp("made_at").toInstant());
  }

  private static Week week(ResultSet row) throws SQLException {
    return new Week(
        row.getObject("week_start", LocalDate.class), row.getObject("week_end", LocalDate.class));
  }
}
