package org.evenkeel.notification.delivery.store;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table daily_notification: how much a person was sent on a day of theirs. */
@Repository
public class DailyCounts {

  private final JdbcClient jdbc;

  DailyCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A day's count. */
  public record Count(int today, boolean counted) {}

  /** Reads the count; until the transaction ends, nobody else counts for this person. */
  public Count lock(UUID userId, LocalDate day, UUID notificationId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('daily:' || :user, 0))")
        .param("user", userId.toString())
        .query((row, n) -> n)
        .list();
    return jdbc.sql(
            """
            SELECT count(*) AS today, coalesce(bool_or(notification_id = :notification), false) AS counted
            FROM daily_notification WHERE user_id = :user AND local_day = :day
            """)
        .param("user", userId)
        .param("day", day)
        .param("notification", notificationId)
        .query((row, n) -> new Count(row.getInt("today"), row.getBoolean("counted")))
        .single();
  }

  public void add(UUID userId, LocalDate day, UUID notificationId) {
    jdbc.sql(
            """
            INSERT INTO daily_notification (user_id, local_day, notification_id)
            VALUES (:user, :day, :notification) ON CONFLICT DO NOTHING
            """)
        .param("user", userId)
        .param("day", day)
        .param("notification", notificationId)
        .update();
  }
}
