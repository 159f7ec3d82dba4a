package org.evenkeel.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.evenkeel.contracts.EventHeaders;
import org.evenkeel.stack.suite.Supervision;

/**
 * Takes the sending relay's lock from wellness-service and sends its facts in the way that must not
 * be: every row whose id is above the last one that was sent. A row that commits late is skipped.
 */
final class RelayById implements Runnable {

  /** The lock of the one sending relay, as wellness-service names it. */
  private static final long LOCK = 0x6f7574626f78L;

  private static final String RELAYS =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE application_name = 'outbox-relay' AND datname = current_database()";
  private static final String NEXT = "SELECT * FROM outbox WHERE id > ? ORDER BY id LIMIT 100";

  private final Supervision suite;
  private volatile boolean over;

  private RelayById(Supervision suite) {
    this.suite = suite;
  }

  static Sabotage.Saboteur begin(Supervision suite) {
    RelayById relay = new RelayById(suite);
    Thread thread = Thread.ofVirtual().start(relay);
    return () -> {
      relay.over = true;
      thread.interrupt();
    };
  }

  @Override
  public void run() {
    Map<String, Object> settings = Map.of("bootstrap.servers", suite.kafka(), "linger.ms", 0);
    try (Connection connection = suite.database(Stores.WELLNESS);
        var producer =
            new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      takeOver(connection);
      long last = 0;
      while (!over) {
        last = send(connection, producer, last);
        producer.flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the control could not be set up: " + e.getSQLState());
    }
  }

  private void takeOver(Connection connection) throws SQLException {
    try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      while (!over) {
        connection.createStatement().execute(RELAYS);
        try (ResultSet row = lock.executeQuery()) {
          row.next();
          if (row.getBoolean(1)) {
            return;
          }
        }
      }
    }
  }

  private static long send(Connection connection, KafkaProducer<String, byte[]> producer, long last)
      throws SQLException {
    long sent = last;
    try (var next = connection.prepareStatement(NEXT);
        var delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ?")) {
      next.setLong(1, last);
      try (ResultSet row = next.executeQuery()) {
        while (row.next()) {
          var _ = producer.send(record(row));
          sent = row.getLong("id");
          delete.setLong(1, sent);
          delete.executeUpdate();
        }
      }
    }
    return sent;
  }

  private static ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
    var record =
        new ProducerRecord<>(
            row.getString("topic"), row.getString("ordering_key"), row.getBytes("value"));
    Map.of(
            EventHeaders.SPEC_VERSION, "1.0",
            EventHeaders.ID, row.getString("event_id"),
            EventHeaders.SOURCE, "/evenkeel/wellness-service",
            EventHeaders.TYPE, row.getString("type"),
            EventHeaders.TIME, row.getTimestamp("recorded_at").toInstant().toString(),
            EventHeaders.SEQUENCE, row.getString("sequence"),
            EventHeaders.CONTENT_TYPE, row.getString("content_type"),
            EventHeaders.SUBJECT, row.getString("subject"))
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
