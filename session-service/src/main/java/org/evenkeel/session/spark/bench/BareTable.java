package org.evenkeel.session.spark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** The least that keeping and reading an event could cost, over one connection. */
final class BareTable {

  /** Size of a stored payload with 130 characters of text. */
  private static final int PAYLOAD = 380;

  private final PreparedStatement insert;
  private final PreparedStatement select;
  private final Timestamp at;
  private UUID stream = Writer.id();
  private int version;

  BareTable(Connection connection, Instant at) throws SQLException {
    this.insert =
        connection.prepareStatement(
            "INSERT INTO bare_event VALUES (?, ?, 'spark', 'spark-started.v1', ?, ?, ?)");
    this.select =
        connection.prepareStatement(
            "SELECT version, type, payload, occurred_at FROM bare_event WHERE stream_id = ? ORDER"
                + " BY version");
    this.at = Timestamp.from(at);
  }

  void insert() throws SQLException {
    if (++version > 5) {
      stream = Writer.id();
      version = 1;
    }
    insert.setObject(1, stream);
    insert.setInt(2, version);
    insert.setObject(3, stream);
    insert.setString(4, "p".repeat(PAYLOAD));
    insert.setTimestamp(5, at);
    insert.executeUpdate();
  }

  void select(UUID id) throws SQLException {
    select.setObject(1, id);
    int rows = 0;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        row.getInt(1);
        row.getString(2);
        row.getString(3);
        row.getTimestamp(4);
        rows++;
      }
    }
    if (rows == 0) {
      throw new IllegalStateException("not there: " + id);
    }
  }
}
