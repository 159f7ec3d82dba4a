package org.evenkeel.session.spark.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.spark.infrastructure.SparkKind;
import org.evenkeel.session.spark.model.SparkEvent;
import org.evenkeel.session.store.Appended;
import org.evenkeel.session.store.EventStream;
import org.evenkeel.session.store.EventStreams;
import org.evenkeel.session.store.JdbcEventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through one session after the other, over one connection, by the store itself. */
final class Writer {

  private static final String WORDS =
      "They answered with one short line, and all afternoon I have been going over what I may have"
          + " done wrong in the meeting this morning.";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final List<SparkEvent> SESSION =
      List.of(
          new SparkEvent.Started(WORDS, "a mail", "Europe/Berlin", DAY),
          new SparkEvent.PerceptionCompleted(List.of("other-explanations"), WORDS),
          new SparkEvent.AffectCompleted(List.of("sadness", "shame"), 7),
          new SparkEvent.ResponseCompleted(WORDS, "a walk"),
          new SparkEvent.Completed(WORDS, 3, "Europe/Berlin", DAY));

  private final EventStreams<SparkEvent> streams;
  private final TransactionTemplate transaction;
  private final Instant start;
  private EventStream<SparkEvent> current = EventStream.empty(id(), id());

  Writer(Connection connection, Instant start) {
    var source = new SingleConnectionDataSource(connection, true);
    this.streams =
        new JdbcEventStore(
                JdbcClient.create(source), new TextCipher(new OwnKeys()), new SimpleMeterRegistry())
            .streams(SparkKind.KIND, List.of(SparkKind.LIST));
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    this.start = start;
  }

  /** Adds so many events in one transaction. */
  void append(int events) {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < events; i++) {
            append();
          }
        });
  }

  private void append() {
    if (current.version() == SESSION.size()) {
      current = EventStream.empty(id(), id());
    }
    SparkEvent next = SESSION.get(current.version());
    current =
        switch (streams.append(current, next, start.plusMillis(current.version()))) {
          case Appended.Stored<SparkEvent>(EventStream<SparkEvent> longer) -> longer;
          case Appended.Overtaken<SparkEvent> overtaken ->
              throw new IllegalStateException("nobody else writes here");
        };
  }

  /** Reads a session. */
  void load(UUID userId, UUID sessionId) {
    if (streams.load(userId, sessionId).isEmpty()) {
      throw new IllegalStateException("not there: " + sessionId);
    }
  }

  static UUID id() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** A key for everybody, made from their id: what a cached key costs. */
  private static final class OwnKeys implements DataKeys {
    @Override
    public DataKey of(UUID userId) {
      byte[] key =
          ByteBuffer.allocate(Long.BYTES * 4)
              .putLong(userId.getMostSignificantBits())
              .putLong(userId.getLeastSignificantBits())
              .array();
      return new DataKey(userId, userId, 1, key);
    }

    @Override
    public void forget(UUID userId) {}
  }
}
