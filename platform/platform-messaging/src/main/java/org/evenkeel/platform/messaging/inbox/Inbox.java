package org.evenkeel.platform.messaging.inbox;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.platform.messaging.parking.ParkedRecords;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code inbox}: the events whose effect is in this database. */
final class Inbox {

  private static final int CHUNK = 5_000;

  private static final String PURGE =
      """
      DELETE FROM inbox WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM inbox WHERE received_at < :before LIMIT :chunk))
      """;

  /** One statement, one round trip; an event that must wait leaves no trace. */
  private static final String IN_TURN =
      """
      WITH before AS (
        SELECT FROM parked_record WHERE consumer = :consumer AND lane = :lane LIMIT 1),
      added AS (
        INSERT INTO inbox SELECT :consumer, :event, :at WHERE NOT EXISTS (SELECT FROM before)
        ON CONFLICT DO NOTHING RETURNING event_id)
      SELECT CASE WHEN EXISTS (SELECT FROM before) THEN 'BEHIND'
        WHEN EXISTS (SELECT FROM added) THEN 'NEW' ELSE 'KNOWN' END
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Inbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the inbox says about an event that came. */
  enum Entry {
    NEW,
    KNOWN,
    /** An earlier record of its key is parked, so it has to wait behind that one. */
    BEHIND
  }

  /**
   * Remembers an event in the current transaction, unless it has to wait. While another transaction
   * holds the same event this waits for its end.
   */
  Entry remember(String consumer, UUID eventId, byte @Nullable [] key) {
    return Entry.valueOf(
        jdbc.sql(IN_TURN)
            .param("consumer", consumer)
            .param("event", eventId)
            .param("at", Moments.now(clock).atOffset(ZoneOffset.UTC))
            .param("lane", ParkedRecords.lane(key), Types.BINARY)
            .query(String.class)
            .single());
  }

  /** Remembers an event whose turn it is. */
  Entry remember(String consumer, UUID eventId) {
    return remember(consumer, eventId, null);
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
