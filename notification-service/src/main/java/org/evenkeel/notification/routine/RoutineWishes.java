package org.evenkeel.notification.routine;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table routine_wish: preference routine_deviation_alerts. */
@Repository
public class RoutineWishes {

  private final JdbcClient jdbc;

  RoutineWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what a fact told, unless a later one told before. */
  public void keep(UUID userId, boolean alerts, long asOf) {
    jdbc.sql(
            """
            INSERT INTO routine_wish AS w (user_id, alerts, as_of) VALUES (:user, :alerts, :asOf)
            ON CONFLICT (user_id) DO UPDATE SET alerts = excluded.alerts, as_of = excluded.as_of
              WHERE w.as_of <= excluded.as_of
            """)
        .param("user", userId)
        .param("alerts", alerts)
        .param("asOf", asOf)
        .update();
  }

  /** Whether somebody wants to hear of deviations; nobody does until they say so. */
  boolean wantsAlerts(UUID userId) {
    return jdbc.sql("SELECT alerts FROM routine_wish WHERE user_id = :user")
        .param("user", userId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
