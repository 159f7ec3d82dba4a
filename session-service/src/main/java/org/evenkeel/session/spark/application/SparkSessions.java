package org.evenkeel.session.spark.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.spark.model.SparkSession;

/** All SPARK sessions. */
public interface SparkSessions {

  /** Somebody else's session is not found. */
  Optional<StoredSession> find(UUID userId, UUID sessionId);

  /**
   * Appends the event that makes the session {@code version} events long.
   *
   * @return what was stored, or empty when another event of that version was there first
   */
  Optional<StoredEvent> append(
      UUID userId, UUID sessionId, int version, SparkEvent event, Instant at);

  /** One page of the person's sessions, in the order given. */
  List<ListedSession> page(UUID userId, String orderBy, int limit, long offset);

  long count(UUID userId);

  /** A session with the times of its first and last event. */
  record StoredSession(
      UUID id, UUID userId, SparkSession session, Instant startedAt, Instant changedAt) {}

  /**
   * An event as stored.
   *
   * @param contentSealed ciphertext of its contents, the same in database and fact
   */
  record StoredEvent(
      UUID sessionId,
      UUID userId,
      int version,
      SparkEvent event,
      String contentSealed,
      Instant at) {}

  /** A session as lists show it, without its contents. */
  record ListedSession(UUID id, String step, int version, Instant startedAt, Instant changedAt) {}
}
