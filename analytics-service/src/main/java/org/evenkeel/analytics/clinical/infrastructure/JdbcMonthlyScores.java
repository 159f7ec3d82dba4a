package org.evenkeel.analytics.clinical.infrastructure;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.analytics.clinical.application.MonthlyScores;
import org.evenkeel.analytics.clinical.model.Dimension;
import org.evenkeel.analytics.clinical.model.MonthEnds;
import org.evenkeel.analytics.clinical.model.MonthScore;
import org.evenkeel.analytics.clinical.model.RatedOnce;
import org.evenkeel.analytics.patterns.PartsOfDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables, by the members' own days. */
@Repository
class JdbcMonthlyScores implements MonthlyScores {

  private static final int ROWS_AT_ONCE = 1_000;

  private final JdbcClient jdbc;

  JdbcMonthlyScores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<MonthScore> moods(YearMonth before, YearMonth after) {
    return jdbc.sql(
            """
            WITH days AS (
              SELECT user_id, local_date >= :second AS later, avg(mood) AS mood,
                local_date <= :firstEarly OR local_date BETWEEN :second AND :secondEarly AS early,
                local_date BETWEEN :firstLate AND :firstEnd OR local_date >= :secondLate AS late
              FROM mood_moment
              WHERE NOT removed AND (local_date BETWEEN :first AND :firstEnd
                                     OR local_date BETWEEN :second AND :secondEnd)
              GROUP BY user_id, local_date),
            scored AS (
              SELECT user_id, later, avg(mood) AS mean,
                avg(mood) FILTER (WHERE early) AS early, avg(mood) FILTER (WHERE late) AS late
              FROM days GROUP BY user_id, later
              HAVING count(*) >= :least AND count(*) FILTER (WHERE early) >= :leastAtEachEnd
                AND count(*) FILTER (WHERE late) >= :leastAtEachEnd)
            SELECT b.mean, b.early, b.late, a.mean, a.early, a.late
            FROM scored b JOIN scored a ON a.user_id = b.user_id AND a.later AND NOT b.later
            ORDER BY b.user_id
            """)
        .param("first", before.atDay(1))
        .param("firstEarly", MonthEnds.earlyUntil(before))
        .param("firstLate", MonthEnds.lateFrom(before))
        .param("firstEnd", before.atEndOfMonth())
        .param("second", after.atDay(1))
        .param("secondEarly", MonthEnds.earlyUntil(after))
        .param("secondLate", MonthEnds.lateFrom(after))
        .param("secondEnd", after.atEndOfMonth())
        .param("least", MonthEnds.LEAST_DAYS)
        .param("leastAtEachEnd", MonthEnds.LEAST_AT_EACH_END)
        .query((row, n) -> new MonthScore(month(row, 1), month(row, 4)))
        .list();
  }

  private static MonthScore.Month month(ResultSet row, int column) throws SQLException {
    return new MonthScore.Month(
        row.getDouble(column), row.getDouble(column + 1), row.getDouble(column + 2));
  }

  /**
   * What a check-in up to three hours before told about the moment is the context. The database
   * makes it whole before the first row, so that its time-out is for all of it.
   */
  @Override
  public void ratings(YearMonth month, Consumer<RatedOnce> each) {
    jdbc.sql(
            """
            WITH rated AS MATERIALIZED (
            SELECT r.user_id, r.session_id, r.approach, r.occurred_at, r.zone, r.rating,
              m.location, m.social, m.feelings
            FROM intervention_rating r
            LEFT JOIN LATERAL (
              SELECT location, social, feelings FROM mood_moment m
              WHERE m.user_id = r.user_id AND NOT m.removed AND m.occurred_at <= r.occurred_at
                AND m.occurred_at > r.occurred_at - interval '3 hours'
              ORDER BY m.occurred_at DESC, m.checkin_id DESC LIMIT 1) m ON true
            WHERE r.local_date BETWEEN :first AND :last AND r.approach IS NOT NULL)
            SELECT * FROM rated ORDER BY user_id, session_id
            """)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .withFetchSize(ROWS_AT_ONCE)
        .query((RowCallbackHandler) row -> each.accept(rated(row)));
  }

  private static RatedOnce rated(ResultSet row) throws SQLException {
    Map<Dimension, List<String>> contexts = new EnumMap<>(Dimension.class);
    put(contexts, Dimension.PLACE, row.getString("location"));
    put(contexts, Dimension.COMPANY, row.getString("social"));
    PartsOfDay.codeOf(row.getTimestamp("occurred_at").toInstant(), row.getString("zone"))
        .ifPresent(part -> put(contexts, Dimension.TIME_OF_DAY, part));
    Array feelings = row.getArray("feelings");
    if (feelings != null) {
      contexts.put(Dimension.FEELING, Arrays.asList((String[]) feelings.getArray()));
    }
    return new RatedOnce(
        row.getObject("user_id", UUID.class),
        row.getString("approach"),
        contexts,
        row.getInt("rating"));
  }

  private static void put(
      Map<Dimension, List<String>> contexts, Dimension dimension, @Nullable String context) {
    if (context != null) {
      contexts.put(dimension, List.of(context));
    }
  }
}
