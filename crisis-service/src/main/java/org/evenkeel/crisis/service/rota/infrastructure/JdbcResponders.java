package org.evenkeel.crisis.service.rota.infrastructure;

import java.util.UUID;
import org.evenkeel.crisis.service.rota.Responders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table responder: ids only; where they are reached is notification-service's. */
@Repository
public class JdbcResponders implements Responders {

  private final JdbcClient jdbc;

  JdbcResponders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the latest word about one member of staff.
   *
   * @param asOf number of the fact; one that comes late changes nothing
   */
  public void keep(UUID userId, boolean active, long asOf) {
    jdbc.sql(
            """
            INSERT INTO responder (user_id, active, as_of) VALUES (:user, :active, :asOf)
            ON CONFLICT (user_id) DO UPDATE SET active = excluded.active, as_of = excluded.as_of
              WHERE responder.as_of <= excluded.as_of
            """)
        .param("user", userId)
        .param("active", active)
        .param("asOf", asOf)
        .update();
  }

  @Override
  public boolean isActive(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM responder WHERE user_id = :user AND active")
            .param("user", userId)
            .query(Integer.class)
            .single()
        == 1;
  }
}
