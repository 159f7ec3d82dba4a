package org.evenkeel.session.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table communication_style. */
@Repository
public class JdbcStyles implements Styles {

  private final JdbcClient jdbc;

  JdbcStyles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public CommunicationStyle styleOf(UUID userId) {
    return jdbc.sql("SELECT style FROM communication_style WHERE user_id = :user")
        .param("user", userId)
        .query((row, n) -> CommunicationStyle.orWarm(row.getString(1)))
        .optional()
        .orElse(CommunicationStyle.WARM);
  }

  /**
   * Keeps a preference.
   *
   * @param asOf number of the fact; one that comes late changes nothing that a later one told
   */
  public void keep(UUID userId, CommunicationStyle style, long asOf) {
    jdbc.sql(
            """
            INSERT INTO communication_style (user_id, style, as_of) VALUES (:user, :style, :asOf)
            ON CONFLICT (user_id) DO UPDATE SET style = excluded.style, as_of = excluded.as_of
              WHERE communication_style.as_of <= excluded.as_of
            """)
        .param("user", userId)
        .param("style", style.wireName())
        .param("asOf", asOf)
        .update();
  }
}
