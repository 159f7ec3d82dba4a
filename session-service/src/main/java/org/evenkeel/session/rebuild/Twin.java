package org.evenkeel.session.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crypto.TextCipher;
import org.evenkeel.session.store.ReadModel;
import org.evenkeel.session.store.StreamScan;

/** A read model and its twin of the same columns in schema {@code rebuild}. */
final class Twin<E> {

  private final ReadModel<E> model;
  private final StreamScan<E> scan;
  private final String live;
  private final String twin;
  private long events;
  private long erased;

  Twin(ReadModel<E> model, TextCipher cipher) {
    this.model = model;
    this.scan = new StreamScan<>(model, cipher);
    this.live = "public." + model.table();
    this.twin = "rebuild." + model.table();
  }

  static <E> Twin<E> of(ReadModel<E> model, TextCipher cipher) {
    return new Twin<>(model, cipher);
  }

  void empty(Connection connection) throws SQLException {
    run(connection, "TRUNCATE " + twin);
  }

  /**
   * Makes every row from the events.
   *
   * @param gone people who were erased
   */
  void fill(Connection connection, Set<UUID> gone) throws SQLException {
    try (TwinRows<E> rows = new TwinRows<>(connection, model, gone)) {
      events = scan.all(connection, model.kind().name(), rows::add);
      rows.flush();
      erased = rows.erased();
    }
    run(connection, "ANALYZE " + twin);
  }

  /** Makes those rows anew whose streams may have changed since a snapshot. */
  void catchUp(Connection connection, String sinceTransaction, Set<UUID> gone) throws SQLException {
    try (PreparedStatement old =
        connection.prepareStatement(
            "DELETE FROM "
                + twin
                + " WHERE "
                + model.columns().getFirst()
                + " IN (SELECT stream_id FROM session_event WHERE transaction_id >= CAST(? AS"
                + " xid8))")) {
      old.setString(1, sinceTransaction);
      old.executeUpdate();
    }
    try (TwinRows<E> rows = new TwinRows<>(connection, model, gone)) {
      scan.since(connection, model.kind().name(), sinceTransaction, rows::add);
      rows.flush();
    }
  }

  /** To the end of the transaction the service reads on, and what it would write waits. */
  void holdLive(Connection connection) throws SQLException {
    run(connection, "LOCK TABLE " + live + " IN SHARE ROW EXCLUSIVE MODE");
  }

  TableReport compare(Connection connection) throws SQLException {
    return new TableReport(
        model.table(),
        events,
        erased,
        count(connection, "(" + people() + ")"),
        count(connection, twin),
        count(connection, "(" + missing() + ")"),
        count(connection, "(" + surplus() + ")"));
  }

  /** Puts the rows of the twin in place of those that differ. */
  void swap(Connection connection) throws SQLException {
    String key = model.columns().getFirst();
    run(
        connection,
        "DELETE FROM %s l USING (%s) s WHERE l.%s = s.%s".formatted(live, surplus(), key, key));
    run(connection, "INSERT INTO " + live + " " + missing());
  }

  /** What is left of people who were erased. */
  void dropErased(Connection connection) throws SQLException {
    run(
        connection,
        "DELETE FROM %s l USING rebuild.erased_stream e WHERE l.%s = e.id"
            .formatted(live, model.columns().getFirst()));
  }

  /** The rows of those who were not erased. */
  private String people() {
    return "SELECT * FROM %s l WHERE NOT EXISTS (SELECT FROM rebuild.erased_stream e WHERE e.id = l.%s)"
        .formatted(live, model.columns().getFirst());
  }

  private String surplus() {
    return people() + " EXCEPT TABLE " + twin;
  }

  private String missing() {
    return "TABLE " + twin + " EXCEPT TABLE " + live;
  }

  private static long count(Connection connection, String rows) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + rows + " AS r")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
