package org.evenkeel.platform.messaging.outbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.evenkeel.contracts.FactType;
import org.evenkeel.contracts.FactTypes;
import org.evenkeel.platform.id.Ids;
import org.evenkeel.platform.messaging.FactCodec;
import org.evenkeel.platform.messaging.Outbox;
import org.evenkeel.platform.time.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores facts in table {@code outbox} and wakes the relay after the commit. */
final class JdbcOutbox implements Outbox {

  /**
   * One statement, one round trip. The number is taken first, and its row lock holds to the commit;
   * so within a key ids grow with the numbers and a row is never visible before its predecessor.
   */
  private static final String INSERT =
      """
      WITH taken AS (
        INSERT INTO user_sequence AS s (ordering_key, n) VALUES (:key, 1)
        ON CONFLICT (ordering_key) DO UPDATE SET n = s.n + 1
        RETURNING n)
      INSERT INTO outbox (event_id, ordering_key, sequence, topic, type, subject, content_type,
        value, traceparent, recorded_at)
      SELECT :eventId, :key, n, :topic, :type, :subject, :contentType, :value, :traceparent,
        :recordedAt
      FROM taken
      """;

  private final JdbcClient jdbc;
  private final FactCodec codec;
  private final Ids ids;
  private final Clock clock;
  private final Runnable wakeUp;

  JdbcOutbox(JdbcClient jdbc, FactCodec codec, Ids ids, Clock clock, Runnable wakeUp) {
    this.jdbc = jdbc;
    this.codec = codec;
    this.ids = ids;
    this.clock = clock;
    this.wakeUp = wakeUp;
  }

  @Override
  public void publish(UUID userId, Fact fact) {
    store(userId.toString(), userId, fact);
  }

  @Override
  public void publishAbout(String recordKey, Fact fact) {
    store(recordKey, null, fact);
  }

  private void store(String key, @Nullable UUID subject, Fact fact) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a fact is published in the transaction that makes it true");
    }
    FactType<?> type = FactTypes.of(fact.getClass());
    UUID eventId = ids.next();
    // Sealing may call for a key over the network: before the lock is taken, not under it.
    FactCodec.Encoded encoded = codec.encode(type, eventId, subject, fact);
    jdbc.sql(INSERT)
        .param("key", key)
        .param("eventId", eventId)
        .param("topic", type.topic().name())
        .param("type", type.name())
        .param("subject", subject, java.sql.Types.OTHER)
        .param("contentType", encoded.contentType())
        .param("value", encoded.value())
        .param("traceparent", CurrentTrace.traceparent(), java.sql.Types.VARCHAR)
        .param("recordedAt", Moments.now(clock).atOffset(ZoneOffset.UTC))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wakeUp.run();
          }
        });
  }
}
