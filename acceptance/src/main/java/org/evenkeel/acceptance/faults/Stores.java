package org.evenkeel.acceptance.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.stack.suite.Supervision;

/** The databases of the services, read with a superuser's eyes. */
final class Stores {

  static final String WELLNESS = "evenkeel_wellness";
  static final String SESSION = "evenkeel_session";
  static final String CRISIS = "evenkeel_crisis";
  static final String ML = "evenkeel_ml";
  static final String NOTIFICATION = "evenkeel_notification";
  static final String ANALYTICS = "evenkeel_analytics";
  static final String AUTH = "evenkeel_auth";

  /** Those with an outbox. */
  static final List<String> PUBLISHERS =
      List.of(WELLNESS, SESSION, CRISIS, ML, NOTIFICATION, ANALYTICS, AUTH);

  private final Supervision suite;
  private final Set<UUID> members;

  Stores(Supervision suite, Set<UUID> members) {
    this.suite = suite;
    this.members = members;
  }

  Set<UUID> members() {
    return members;
  }

  /**
   * Ids by member.
   *
   * @param query its first column is the member, its second the id; its parameter is the members
   */
  Map<UUID, List<UUID>> ids(String database, String query) {
    Map<UUID, List<UUID>> found = new HashMap<>();
    read(
        database,
        query,
        row ->
            found
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(row.getObject(2, UUID.class)));
    return found;
  }

  /** As {@link #ids} with a number in the second column, one row a member. */
  Map<UUID, Long> counts(String database, String query) {
    Map<UUID, Long> found = new HashMap<>();
    read(database, query, row -> found.put(row.getObject(1, UUID.class), row.getLong(2)));
    return found;
  }

  /** Changes one row by hand; parameters are a member and a key. */
  void change(String database, String statement, UUID member, String key) {
    try (Connection connection = suite.database(database);
        var change = connection.prepareStatement(statement)) {
      change.setObject(1, member);
      change.setString(2, key);
      if (change.executeUpdate() != 1) {
        throw new JobFailed("a row of " + database + " is not there any more");
      }
    } catch (SQLException e) {
      throw new JobFailed(database + " cannot be changed: " + e.getSQLState());
    }
  }

  /** One number, of a query without parameter. */
  long number(String database, String query) {
    try (Connection connection = suite.database(database);
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new JobFailed(database + " cannot be read: " + e.getSQLState());
    }
  }

  /** How many ids there are in all. */
  static long sum(Map<UUID, ? extends Collection<?>> ids) {
    return ids.values().stream().mapToLong(Collection::size).sum();
  }

  /** Takes one row of what a query found. */
  @FunctionalInterface
  interface Row {
    void take(ResultSet row) throws SQLException;
  }

  /** Reads rows; the query's parameter is the members. */
  void read(String database, String query, Row each) {
    try (Connection connection = suite.database(database);
        var statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("uuid", members.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          each.take(row);
        }
      }
    } catch (SQLException e) {
      throw new JobFailed(database + " cannot be read: " + e.getSQLState());
    }
  }
}
