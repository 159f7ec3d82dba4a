package org.evenkeel.session.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the twins from the events and compares. Events and read models commit together, so in one
 * snapshot they must agree: nothing has to wait for the comparison. Only when they differ are the
 * service's writes held back, the streams that changed since made anew, and the rows swapped.
 */
final class Rebuilding {

  private static final String CLAIM =
      "SELECT pg_try_advisory_lock(hashtextextended('evenkeel session rebuild', 0))";
  private static final String SNAPSHOT = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

  private final Connection connection;
  private final List<Twin<?>> twins;

  Rebuilding(Connection connection, List<Twin<?>> twins) {
    this.connection = connection;
    this.twins = List.copyOf(twins);
  }

  Outcome rebuild() throws SQLException {
    if (!ask(CLAIM).equals("t")) {
      return new Outcome.Busy();
    }
    connection.setAutoCommit(false);
    for (Twin<?> twin : twins) {
      twin.empty(connection);
    }
    connection.commit();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String since = ask(SNAPSHOT);
    ask("SELECT set_config('work_mem', '64MB', true)");
    for (Twin<?> twin : twins) {
      twin.fill(connection);
    }
    Outcome.Done found = new Outcome.Done(compare());
    connection.commit();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    Outcome.Done told = found.equal() ? found : swapped(since);
    for (Twin<?> twin : twins) {
      twin.empty(connection);
    }
    connection.commit();
    return told;
  }

  private Outcome.Done swapped(String since) throws SQLException {
    ask("SELECT set_config('lock_timeout', '20s', true)");
    for (Twin<?> twin : twins) {
      twin.holdLive(connection);
    }
    for (Twin<?> twin : twins) {
      twin.catchUp(connection, since);
    }
    Outcome.Done found = new Outcome.Done(compare());
    for (Twin<?> twin : twins) {
      twin.swap(connection);
    }
    connection.commit();
    return found;
  }

  private List<TableReport> compare() throws SQLException {
    List<TableReport> reports = new ArrayList<>();
    for (Twin<?> twin : twins) {
      reports.add(twin.compare(connection));
    }
    return reports;
  }

  private String ask(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
