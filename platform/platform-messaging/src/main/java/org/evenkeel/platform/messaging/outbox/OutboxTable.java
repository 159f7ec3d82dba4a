package org.evenkeel.platform.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code outbox} over the relay's own connection; every statement commits by itself. */
final class OutboxTable implements AutoCloseable {

  /** "outbox" in ASCII; the lock's number within this service's database. */
  private static final long LOCK = 0x6f7574626f78L;

  private static final String SELECT =
      """
      SELECT id, event_id, ordering_key, sequence, topic, type, subject, content_type, value,
        traceparent, recorded_at
      FROM outbox WHERE ordering_key <> ALL (?) ORDER BY id LIMIT ?
      """;

  private static final String REJECT =
      """
      WITH gone AS (DELETE FROM outbox WHERE id = ? RETURNING *)
      INSERT INTO outbox_rejected (id, event_id, ordering_key, sequence, topic, type, subject,
        content_type, value, traceparent, recorded_at, reason, rejected_at)
      SELECT id, event_id, ordering_key, sequence, topic, type, subject, content_type, value,
        traceparent, recorded_at, ?, now()
      FROM gone
      """;

  private final Connection connection;

  OutboxTable(Connection connection) {
    this.connection = connection;
  }

  /** What waits: how many rows, and since when the oldest. */
  record Backlog(long rows, @Nullable Instant oldest) {}

  /** Takes the lock of the one sending relay; held until the connection ends. */
  boolean tryLead() throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
      sql.setLong(1, LOCK);
      try (ResultSet row = sql.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Pending rows by id, without those of some keys. */
  List<PendingRow> pending(Set<String> withoutKeys, int limit) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SELECT)) {
      sql.setArray(1, connection.createArrayOf("text", withoutKeys.toArray()));
      sql.setInt(2, limit);
      try (ResultSet row = sql.executeQuery()) {
        List<PendingRow> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(read(row));
        }
        return rows;
      }
    }
  }

  void delete(Collection<Long> ids) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
      sql.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      sql.executeUpdate();
    }
  }

  void reject(long id, String reason) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(REJECT)) {
      sql.setLong(1, id);
      sql.setString(2, reason);
      sql.executeUpdate();
    }
  }

  Backlog backlog() throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement("SELECT count(*), min(recorded_at) FROM outbox");
        ResultSet row = sql.executeQuery()) {
      row.next();
      OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
      return new Backlog(row.getLong(1), oldest == null ? null : oldest.toInstant());
    }
  }

  private static PendingRow read(ResultSet row) throws SQLException {
    return new PendingRow(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("ordering_key"),
        row.getLong("sequence"),
        row.getString("topic"),
        row.getString("type"),
        row.getObject("subject", UUID.class),
        row.getString("content_type"),
        row.getBytes("value"),
        row.getString("traceparent"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
