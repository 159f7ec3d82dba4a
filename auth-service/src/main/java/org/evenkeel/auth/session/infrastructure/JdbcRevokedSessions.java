package org.evenkeel.auth.session.infrastructure;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.auth.session.RevokedSessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRevokedSessions implements RevokedSessions {

  /** No session lives longer. */
  private static final Duration LONGEST = Duration.ofDays(8);

  private final JdbcClient jdbc;

  JdbcRevokedSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(String sessionId, Instant now) {
    jdbc.sql(
            """
            INSERT INTO revoked_session (session_id, revoked_at, expires_at)
            VALUES (:session, :now, :expires)
            ON CONFLICT (session_id) DO UPDATE SET provider_told = false, gateway_told = false
            """)
        .param("session", sessionId)
        .param("now", Timestamp.from(now))
        .param("expires", Timestamp.from(now.plus(LONGEST)))
        .update();
  }

  @Override
  public boolean contains(String sessionId) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM revoked_session WHERE session_id = :session)")
        .param("session", sessionId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void told(String sessionId, Listener listener) {
    jdbc.sql(
            "UPDATE revoked_session SET %s = true WHERE session_id = :session"
                .formatted(column(listener)))
        .param("session", sessionId)
        .update();
  }

  @Override
  public List<String> untold() {
    return jdbc.sql(
            """
            SELECT session_id FROM revoked_session
            WHERE NOT (provider_told AND gateway_told) LIMIT 100
            """)
        .query((row, number) -> row.getString("session_id"))
        .list();
  }

  @Override
  public boolean isUntold(String sessionId, Listener listener) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM revoked_session WHERE session_id = :session AND NOT %s)"
                .formatted(column(listener)))
        .param("session", sessionId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void forgetExpired(Instant now) {
    jdbc.sql("DELETE FROM revoked_session WHERE expires_at < :now")
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String column(Listener listener) {
    return switch (listener) {
      case PROVIDER -> "provider_told";
      case GATEWAY -> "gateway_told";
    };
  }
}
