package org.evenkeel.platform.messaging.deadletter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code outbox_rejected}: facts that the broker refused for good. */
final class RejectedFacts {

  private static final String REPLAY =
      """
      WITH gone AS (DELETE FROM outbox_rejected WHERE event_id = :event RETURNING *)
      INSERT INTO outbox (event_id, ordering_key, sequence, topic, type, subject, content_type,
        value, traceparent, recorded_at)
      SELECT event_id, ordering_key, sequence, topic, type, subject, content_type,
        value, traceparent, recorded_at
      FROM gone
      """;

  private final JdbcClient jdbc;

  RejectedFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A refused fact, without its value. */
  record Rejected(
      UUID eventId, String topic, String key, String type, int bytes, String reason, Instant at) {}

  List<Rejected> all() {
    return jdbc.sql(
            """
            SELECT event_id, topic, ordering_key, type, octet_length(value) AS bytes, reason,
              rejected_at
            FROM outbox_rejected ORDER BY id
            """)
        .query(
            (row, number) ->
                new Rejected(
                    row.getObject("event_id", UUID.class),
                    row.getString("topic"),
                    row.getString("ordering_key"),
                    row.getString("type"),
                    row.getInt("bytes"),
                    row.getString("reason"),
                    row.getObject("rejected_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Gives the fact to the relay again, with its number; false when there is none. */
  boolean replay(UUID eventId) {
    return jdbc.sql(REPLAY).param("event", eventId).update() == 1;
  }
}
