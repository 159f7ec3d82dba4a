package org.evenkeel.session.reframing.infrastructure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.reframing.application.ReframeRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table reframe_request: one row a session, there until it is answered. */
@Repository
class JdbcReframeRequests implements ReframeRequests {

  /** How long nobody else looks at a claimed one: longer than a writer takes. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final String ASK =
      """
      INSERT INTO reframe_request (session_id, user_id, version, asked_at, due_at)
      VALUES (:session, :user, :version, :now, :now)
      ON CONFLICT (session_id) DO UPDATE SET version = excluded.version,
        asked_at = excluded.asked_at, due_at = excluded.due_at, attempts = 0,
        failures = 0
      """;

  private static final String CLAIM =
      """
      UPDATE reframe_request SET due_at = :until, attempts = attempts + 1
      WHERE session_id = (SELECT session_id FROM reframe_request WHERE due_at <= :now
                          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING session_id, user_id, version, asked_at, attempts, failures
      """;

  private final JdbcClient jdbc;

  JdbcReframeRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID userId, UUID sessionId, int version, Instant now) {
    jdbc.sql(ASK)
        .param("session", sessionId)
        .param("user", userId)
        .param("version", version)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<ReframeRequest> claim(Instant now) {
    return jdbc.sql(CLAIM)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new ReframeRequest(
                    row.getObject("session_id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getInt("version"),
                    row.getTimestamp("asked_at").toInstant(),
                    row.getInt("attempts"),
                    row.getInt("failures")))
        .optional();
  }

  @Override
  public void postpone(ReframeRequest request, Instant until) {
    wait(request, until, request.failures());
  }

  @Override
  public void failed(ReframeRequest request, Instant until) {
    wait(request, until, request.failures() + 1);
  }

  private void wait(ReframeRequest request, Instant until, int failures) {
    jdbc.sql(
            """
            UPDATE reframe_request SET due_at = :until, failures = :failures
            WHERE session_id = :session AND version = :version
            """)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("failures", failures)
        .param("session", request.sessionId())
        .param("version", request.version())
        .update();
  }

  @Override
  public boolean end(ReframeRequest request) {
    return jdbc.sql(
                "DELETE FROM reframe_request WHERE session_id = :session AND version = :version")
            .param("session", request.sessionId())
            .param("version", request.version())
            .update()
        == 1;
  }
}
