package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.evenkeel.bench.load.Action;

/**
 * The least that recording a check-in could cost: its row and one fact, of the sizes that the suite
 * writes, in one transaction.
 */
final class TwoInserts implements Action {

  /** Sizes of a stored check-in with 190 characters of text, and of its sealed fact. */
  private static final int RECORD_CHARACTERS = 700;

  private static final int FACT_BYTES = 1_000;

  static final String TABLES =
      """
      CREATE TABLE record (id uuid PRIMARY KEY, user_id uuid NOT NULL, occurred_at timestamptz
        NOT NULL, mood smallint, energy smallint, anxiety smallint, words text NOT NULL);
      CREATE INDEX record_by_user ON record (user_id, occurred_at DESC, id);
      CREATE TABLE fact (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid NOT NULL
        UNIQUE, ordering_key text NOT NULL, topic text NOT NULL, value bytea NOT NULL,
        recorded_at timestamptz NOT NULL);
      """;

  private final Connection connection;
  private final PreparedStatement record;
  private final PreparedStatement fact;
  private final UUID user = UUID.randomUUID();
  private final String words = "w".repeat(RECORD_CHARACTERS);

  TwoInserts(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    this.connection = connection;
    this.record = connection.prepareStatement("INSERT INTO record VALUES (?, ?, ?, 6, 5, 4, ?)");
    this.fact =
        connection.prepareStatement(
            """
            INSERT INTO fact (event_id, ordering_key, topic, value, recorded_at)
            VALUES (?, ?, 'wellness.records', ?, ?)
            """);
  }

  @Override
  public boolean once() throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    record.setObject(1, UUID.randomUUID());
    record.setObject(2, user);
    record.setTimestamp(3, now);
    record.setString(4, words);
    record.executeUpdate();
    byte[] value = new byte[FACT_BYTES];
    ThreadLocalRandom.current().nextBytes(value);
    fact.setObject(1, UUID.randomUUID());
    fact.setString(2, user.toString());
    fact.setBytes(3, value);
    fact.setTimestamp(4, now);
    fact.executeUpdate();
    connection.commit();
    return true;
  }
}
