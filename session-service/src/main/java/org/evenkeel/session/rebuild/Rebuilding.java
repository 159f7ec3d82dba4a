package org.evenkeel.session.rebuild;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Fills the twins from the events and compares. Events and read models commit together, so in one
 * snapshot they must agree: nothing has to wait for the comparison. Only when they differ are the
 * service's writes held back, the streams that changed since made anew, and the rows swapped.
 * People who were erased are in no twin and in no comparison, and rows that are left of them go.
 */
final class Rebuilding {

  private static final String CLAIM =
      "SELECT pg_try_advisory_lock(hashtextextended('evenkeel session rebuild', 0))";
  private static final String SNAPSHOT = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

  private final Connection connection;
  private final List<Twin<?>> twins;
  private final ErasedStreams erased;

  Rebuilding(Connection connection, List<Twin<?>> twins, ErasedStreams erased) {
    this.connection = connection;
    this.twins = List.copyOf(twins);
    this.erased = erased;
  }

  Outcome rebuild() throws SQLException {
    if (!ask(CLAIM).equals("t")) {
      return new Outcome.Busy();
    }
    connection.setAutoCommit(false);
    clear();
    Set<UUID> gone = erased.note(connection);
    connection.commit();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    String since = ask(SNAPSHOT);
    ask("SELECT set_config('work_mem', '64MB', true)");
    for (Twin<?> twin : twins) {
      twin.fill(connection, gone);
    }
    Outcome.Done found = new Outcome.Done(compare());
    connection.commit();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    Outcome.Done told = found.equal() ? found : swapped(since, gone);
    for (Twin<?> twin : twins) {
      twin.dropErased(connection);
    }
    clear();
    connection.commit();
    return told;
  }

  private void clear() throws SQLException {
    for (Twin<?> twin : twins) {
      twin.empty(connection);
    }
    erased.forget(connection);
  }

  private Outcome.Done swapped(String since, Set<UUID> gone) throws SQLException {
    ask("SELECT set_config('lock_timeout', '20s', true)");
    for (Twin<?> twin : twins) {
      twin.holdLive(connection);
    }
    for (Twin<?> twin : twins) {
      twin.catchUp(connection, since, gone);
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
