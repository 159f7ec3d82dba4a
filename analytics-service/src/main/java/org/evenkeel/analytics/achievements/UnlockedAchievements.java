package org.evenkeel.analytics.achievements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table achievement_unlocked: once a member and achievement, never taken back. */
@Repository
public class UnlockedAchievements {

  private final JdbcClient jdbc;

  UnlockedAchievements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it is new. */
  public boolean unlock(UUID userId, String achievement, LocalDate day, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO achievement_unlocked (user_id, achievement, local_date, unlocked_at)
                VALUES (:user, :achievement, :day, :at) ON CONFLICT DO NOTHING
                """)
            .param("user", userId)
            .param("achievement", achievement)
            .param("day", day)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Map<String, Instant> of(UUID userId) {
    Map<String, Instant> unlocked = new HashMap<>();
    jdbc.sql("SELECT achievement, unlocked_at FROM achievement_unlocked WHERE user_id = :user")
        .param("user", userId)
        .query(
            (RowCallbackHandler)
                row -> {
                  unlocked.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
    return unlocked;
  }
}
