package org.evenkeel.bench.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.suite.Installation;

/** Counts the rows of the tables that the suite's plumbing writes. */
record Rows(Installation installation) {

  private static final String TABLES =
      """
      SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename IN
        ('outbox', 'outbox_rejected', 'inbox', 'user_sequence', 'idempotency_key') ORDER BY 1
      """;

  /** By database and table. */
  Map<String, Long> count() throws SQLException {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (String database : installation.databases()) {
      try (Connection connection = installation.connect(database)) {
        for (String table : tables(connection)) {
          rows.put(database.replace("evenkeel_", "") + "." + table, count(connection, table));
        }
      }
    }
    return rows;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(TABLES)) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString(1));
      }
      return tables;
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT count(*) FROM " + table)) {
      found.next();
      return found.getLong(1);
    }
  }
}
