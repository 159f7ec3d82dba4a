package org.evenkeel.platform.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.platform.time.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code inbox}: the events whose effect is in this database. */
final class Inbox {

  private static final int CHUNK = 5_000;

  private static final String PURGE =
      """
      DELETE FROM inbox WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM inbox WHERE received_at < :before LIMIT :chunk))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Inbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Remembers an event in the current transaction. While another one holds the same event this
   * waits for its end.
   *
   * @return false when it is known already
   */
  boolean remember(String consumer, UUID eventId) {
    return jdbc.sql("INSERT INTO inbox VALUES (:consumer, :event, :at) ON CONFLICT DO NOTHING")
            .param("consumer", consumer)
            .param("event", eventId)
            .param("at", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets what is older, some thousands at a time so that no lock is held for long. */
  long purge(Duration retention) {
    long purged = 0;
    int chunk;
    do {
      chunk =
          jdbc.sql(PURGE)
              .param("before", Moments.now(clock).minus(retention).atOffset(ZoneOffset.UTC))
              .param("chunk", CHUNK)
              .update();
      purged += chunk;
    } while (chunk == CHUNK);
    return purged;
  }
}
