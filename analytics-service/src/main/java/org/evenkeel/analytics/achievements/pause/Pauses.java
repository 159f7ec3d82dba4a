package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table streak_pause. */
@Repository
public class Pauses {

  private final JdbcClient jdbc;

  Pauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All there ever were, the earliest first. */
  public List<Pause> of(UUID userId) {
    return jdbc.sql(
            """
            SELECT pause_id, first_day, last_day FROM streak_pause WHERE user_id = :user
            ORDER BY first_day, pause_id
            """)
        .param("user", userId)
        .query(
            (row, n) ->
                new Pause(
                    row.getObject("pause_id", UUID.class),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)))
        .list();
  }

  /** Adds a pause or gives it other days. */
  public void keep(UUID userId, Pause pause) {
    jdbc.sql(
            """
            INSERT INTO streak_pause (user_id, pause_id, first_day, last_day)
            VALUES (:user, :pause, :first, :last)
            ON CONFLICT (user_id, pause_id) DO UPDATE
              SET first_day = excluded.first_day, last_day = excluded.last_day
            """)
        .param("user", userId)
        .param("pause", pause.id())
        .param("first", pause.firstDay())
        .param("last", pause.lastDay())
        .update();
  }

  public void remove(UUID userId, UUID pauseId) {
    jdbc.sql("DELETE FROM streak_pause WHERE user_id = :user AND pause_id = :pause")
        .param("user", userId)
        .param("pause", pauseId)
        .update();
  }
}
