package org.evenkeel.analytics.weekly.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.analytics.weekly.application.Diaries;
import org.evenkeel.analytics.weekly.model.DayMood;
import org.evenkeel.analytics.weekly.model.Diary;
import org.evenkeel.analytics.weekly.model.TrendTest;
import org.evenkeel.analytics.weekly.model.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the projections of the other features, by their indexes of user and day. */
@Repository
class JdbcDiaries implements Diaries {

  private static final String OF_WEEK =
      " WHERE user_id = :user AND local_date BETWEEN :from AND :to";

  private final JdbcClient jdbc;

  JdbcDiaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Diary of(UUID userId, Week week, LocalDate until) {
    return new Diary(
        until,
        scores(userId, week),
        days(userId, until),
        counts(
            "SELECT f AS name, count(*) AS n FROM mood_moment, unnest(feelings) AS f"
                + OF_WEEK
                + " AND NOT removed GROUP BY f",
            userId,
            week),
        ratings(userId, week),
        counts(
            "SELECT kind AS name, count(*) AS n FROM activity"
                + OF_WEEK
                + " AND NOT removed GROUP BY kind",
            userId,
            week),
        activeDays(userId, week),
        achievements(userId, week));
  }

  private Diary.Scores scores(UUID userId, Week week) {
    return of(
            "SELECT count(*) AS n, avg(mood) AS mood, count(energy) AS energies, avg(energy) AS"
                + " energy FROM mood_moment"
                + OF_WEEK
                + " AND NOT removed",
            userId,
            week)
        .query(
            (row, n) ->
                new Diary.Scores(
                    row.getInt("n"),
                    mean(row, "mood"),
                    row.getInt("energies"),
                    mean(row, "energy")))
        .single();
  }

  private List<DayMood> days(UUID userId, LocalDate until) {
    return of(
            "SELECT local_date, avg(mood) AS mood FROM mood_moment"
                + OF_WEEK
                + " AND NOT removed GROUP BY local_date",
            userId,
            until.minusDays(TrendTest.DAYS - 1L),
            until)
        .query(
            (row, n) ->
                new DayMood(row.getObject("local_date", LocalDate.class), row.getDouble("mood")))
        .list();
  }

  private List<Diary.Ratings> ratings(UUID userId, Week week) {
    return of(
            "SELECT approach IS NOT NULL AS known, coalesce(approach, intervention_id::text) AS"
                + " value, count(*) AS n, avg(rating) AS average FROM intervention_rating"
                + OF_WEEK
                + " GROUP BY 1, 2",
            userId,
            week)
        .query(
            (row, n) ->
                new Diary.Ratings(
                    row.getBoolean("known") ? "approach" : "intervention",
                    row.getString("value"),
                    row.getInt("n"),
                    row.getDouble("average")))
        .list();
  }

  private int activeDays(UUID userId, Week week) {
    return of(
            "SELECT count(DISTINCT local_date) FROM activity" + OF_WEEK + " AND NOT removed",
            userId,
            week)
        .query(Integer.class)
        .single();
  }

  private List<String> achievements(UUID userId, Week week) {
    return of("SELECT achievement FROM achievement_unlocked" + OF_WEEK, userId, week)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private Map<String, Integer> counts(String sql, UUID userId, Week week) {
    Map<String, Integer> counts = new HashMap<>();
    of(sql, userId, week)
        .query((RowCallbackHandler) row -> counts.put(row.getString("name"), row.getInt("n")));
    return counts;
  }

  private JdbcClient.StatementSpec of(String sql, UUID userId, Week week) {
    return of(sql, userId, week.start(), week.end());
  }

  private JdbcClient.StatementSpec of(String sql, UUID userId, LocalDate from, LocalDate to) {
    return jdbc.sql(sql).param("user", userId).param("from", from).param("to", to);
  }

  private static @Nullable Double mean(ResultSet row, String column) throws SQLException {
    double mean = row.getDouble(column);
    return row.wasNull() ? null : mean;
  }
}
