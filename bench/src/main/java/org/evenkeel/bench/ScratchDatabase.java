package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.evenkeel.stack.suite.Installation;

/** A database on the suite's own server, with its durability, that ends with the measurement. */
record ScratchDatabase(Installation installation) implements AutoCloseable {

  private static final String NAME = "evenkeel_bench";

  /** Makes it anew. */
  static ScratchDatabase create(Installation installation) throws SQLException {
    ScratchDatabase database = new ScratchDatabase(installation);
    database.close();
    run(installation.connect("postgres"), "CREATE DATABASE " + NAME);
    return database;
  }

  Connection connect() throws SQLException {
    return installation.connect(NAME);
  }

  void run(String sql) throws SQLException {
    run(connect(), sql);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    run(installation.connect("postgres"), "DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
  }
}
