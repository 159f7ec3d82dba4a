package org.evenkeel.wellness.library;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table intervention_mute: what a person does not want to be offered. */
@Repository
class JdbcMutes {
  private static final String MUTE =
      """
      INSERT INTO intervention_mute (user_id, intervention_id, muted_at)
      VALUES (:user, :intervention, :at) ON CONFLICT DO NOTHING
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcMutes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void mute(UUID userId, UUID interventionId) {
    jdbc.sql(MUTE)
        .param("user", userId)
        .param("intervention", interventionId)
        .param("at", Timestamp.from(Moments.now(clock)))
        .update();
  }

  void unmute(UUID userId, UUID interventionId) {
    jdbc.sql("DELETE FROM intervention_mute WHERE user_id = :user AND intervention_id = :id")
        .param("user", userId)
        .param("id", interventionId)
        .update();
  }
}
