package org.evenkeel.analytics.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table activity: a row for each thing a member did. What they delete leaves a mark without a
 * moment, so that a fact that comes late does not count it again.
 */
@Repository
public class Activities implements ActivityLedger {

  private final JdbcClient jdbc;

  Activities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How often a member did something, and when last. */
  public record Tally(long count, Instant last) {}

  @Override
  public void add(Activity activity) {
    jdbc.sql(
            """
            INSERT INTO activity (user_id, kind, record_id, occurred_at, local_date)
            VALUES (:user, :kind, :record, :occurred, :day) ON CONFLICT DO NOTHING
            """)
        .param("user", activity.userId())
        .param("kind", activity.kind().code())
        .param("record", activity.recordId())
        .param("occurred", activity.occurredAt().atOffset(ZoneOffset.UTC))
        .param("day", activity.localDate())
        .update();
  }

  @Override
  public void remove(UUID userId, ActivityKind kind, UUID recordId) {
    jdbc.sql(
            """
            INSERT INTO activity (user_id, kind, record_id, occurred_at, local_date, removed)
            VALUES (:user, :kind, :record, 'epoch', 'epoch', true)
            ON CONFLICT (user_id, kind, record_id) DO UPDATE
              SET removed = true, occurred_at = 'epoch', local_date = 'epoch'
            """)
        .param("user", userId)
        .param("kind", kind.code())
        .param("record", recordId)
        .update();
  }

  /** Kinds that never happened are missing. */
  public Map<ActivityKind, Tally> tally(UUID userId) {
    Map<ActivityKind, Tally> tallies = new EnumMap<>(ActivityKind.class);
    jdbc.sql(
            "SELECT kind, count(*) AS n, max(occurred_at) AS last FROM activity WHERE user_id ="
                + " :user AND NOT removed GROUP BY kind")
        .param("user", userId)
        .query((RowCallbackHandler) row -> putTally(tallies, row));
    return tallies;
  }

  /** The days on which the member did anything, the latest first. */
  public List<LocalDate> activeDays(UUID userId) {
    return jdbc.sql(
            "SELECT DISTINCT local_date FROM activity WHERE user_id = :user AND NOT removed"
                + " ORDER BY local_date DESC")
        .param("user", userId)
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .list();
  }

  /** The same days with their moments, the earliest first. */
  public List<ActiveDay> activeDaysInOrder(UUID userId) {
    return jdbc.sql(
            """
            SELECT local_date, min(occurred_at) AS first, max(occurred_at) AS last FROM activity
            WHERE user_id = :user AND NOT removed GROUP BY local_date ORDER BY local_date
            """)
        .param("user", userId)
        .query(
            (row, n) ->
                new ActiveDay(
                    row.getObject("local_date", LocalDate.class),
                    row.getTimestamp("first").toInstant(),
                    row.getTimestamp("last").toInstant()))
        .list();
  }

  private static void putTally(Map<ActivityKind, Tally> tallies, ResultSet row)
      throws SQLException {
    tallies.put(
        ActivityKind.of(row.getString("kind")),
        new Tally(row.getLong("n"), row.getTimestamp("last").toInstant()));
  }
}
