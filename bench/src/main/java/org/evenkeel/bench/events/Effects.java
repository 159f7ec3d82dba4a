package org.evenkeel.bench.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * When the effect of an event could be seen by others: its inbox row, which commits with it, as a
 * query finds it that is asked every few milliseconds.
 */
public final class Effects implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(5);

  /** How long a consumer's transaction may take before its effect is noticed late. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMillis(500);

  private static final String QUERY =
      "SELECT event_id, received_at FROM inbox WHERE received_at > ? AND consumer = ?";

  private final Map<UUID, Instant> seen = new ConcurrentHashMap<>();
  private final Connection connection;
  private final PreparedStatement query;
  private final Watch watch;
  private Instant newest = Instant.now();

  /** Watches the inbox of one consumer group over a connection of its own, from now on. */
  public Effects(Connection connection, String group) throws SQLException {
    this.connection = connection;
    this.query = connection.prepareStatement(QUERY);
    query.setString(2, group);
    this.watch = new Watch("effects", this::look, this::disconnect);
    watch.start();
  }

  private void look() {
    try {
      query.setTimestamp(1, Timestamp.from(newest.minus(LONGEST_TRANSACTION)));
      try (var rows = query.executeQuery()) {
        Instant now = Instant.now();
        while (rows.next()) {
          seen.putIfAbsent(rows.getObject(1, UUID.class), now);
          Instant received = rows.getTimestamp(2).toInstant();
          newest = received.isAfter(newest) ? received : newest;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the inbox cannot be read", e);
    }
    LockSupport.parkNanos(PAUSE.toNanos());
  }

  private void disconnect() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be closed", e);
    }
  }

  /** When it was first seen, or null. */
  public @Nullable Instant of(UUID event) {
    return seen.get(event);
  }

  @Override
  public void close() {
    watch.end();
  }
}
