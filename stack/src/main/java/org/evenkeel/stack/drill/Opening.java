package org.evenkeel.stack.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.stack.backing.Postgres;

/**
 * What is done to restored clusters before anybody is let in; docs/runbooks/restore.md has the same
 * steps for people.
 *
 * @param services the restored cluster of the services
 * @param keys that of the data keys
 */
record Opening(Postgres services, Postgres keys) {

  /**
   * How far numbers of facts are moved. Consumers take a lower number than the last for an old
   * fact, and the topics remember numbers that the restored database has forgotten.
   */
  static final long LEAP = 1_000_000;

  /** Tables that name a user, those that others refer to last. */
  private static final String TABLES =
      """
      SELECT c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
        AND a.atttypid = 'uuid'::regtype
        AND (a.attname = 'user_id' OR (a.attname = 'subject' AND c.relname LIKE 'outbox%'))
      ORDER BY EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid)
      """;

  /** A table and its column with the user. */
  private record Place(String table, String column) {}

  /**
   * Erases again who was erased, whenever that was; repeating it changes nothing.
   *
   * @return of how many people something had come back
   */
  int replay(Set<UUID> erased) throws SQLException {
    var back = new HashSet<UUID>();
    try (var connection = keys.connect(Schema.KEYS.database());
        var statement =
            connection.prepareStatement(
                """
                UPDATE data_key SET wrapped = NULL, destroyed_at = now()
                WHERE user_id = ANY(?) AND wrapped IS NOT NULL RETURNING user_id
                """)) {
      bind(connection, statement, erased);
      collect(statement, back);
    }
    back.addAll(purge(erased));
    return back.size();
  }

  /** Rows of these people, without their keys, whatever the table. */
  Set<UUID> purge(Set<UUID> people) throws SQLException {
    var found = new HashSet<UUID>();
    for (Schema schema : Schema.OF_SERVICES) {
      try (var connection = services.connect(schema.database())) {
        connection.setAutoCommit(false);
        for (Place place : places(connection)) {
          String sql =
              "DELETE FROM %s WHERE %s = ANY(?) RETURNING %s"
                  .formatted(place.table(), place.column(), place.column());
          try (var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, people);
            collect(statement, found);
          }
        }
        connection.commit();
      }
    }
    return found;
  }

  /** Of whom a row or a key is there. */
  Set<UUID> traces(Set<UUID> people) throws SQLException {
    var found = new HashSet<UUID>();
    try (var connection = keys.connect(Schema.KEYS.database())) {
      select(
          connection,
          "SELECT user_id FROM data_key WHERE user_id = ANY(?) AND wrapped IS NOT NULL",
          people,
          found);
    }
    for (Schema schema : Schema.OF_SERVICES) {
      try (var connection = services.connect(schema.database())) {
        for (Place place : places(connection)) {
          String sql =
              "SELECT DISTINCT %s FROM %s WHERE %s = ANY(?)"
                  .formatted(place.column(), place.table(), place.column());
          select(connection, sql, people, found);
        }
      }
    }
    return found;
  }

  /** Accounts without any key, not even a destroyed one: nothing of theirs can ever be read. */
  Set<UUID> withoutKey() throws SQLException {
    Set<UUID> people = withAccount();
    try (var connection = keys.connect(Schema.KEYS.database());
        var statement = connection.prepareStatement("SELECT user_id FROM data_key")) {
      var known = new HashSet<UUID>();
      collect(statement, known);
      people.removeAll(known);
    }
    return people;
  }

  /**
   * Moves every number on, past what the topics may have seen; also of people whose first facts are
   * lost, who have no number any more.
   */
  void leap() throws SQLException {
    Set<UUID> people = withAccount();
    for (Schema schema : Schema.OF_SERVICES) {
      try (var connection = services.connect(schema.database());
          var known =
              connection.prepareStatement(
                  "INSERT INTO user_sequence SELECT unnest(?)::text, 0 ON CONFLICT DO NOTHING");
          var moved = connection.prepareStatement("UPDATE user_sequence SET n = n + ?")) {
        bind(connection, known, people);
        known.executeUpdate();
        moved.setLong(1, LEAP);
        moved.executeUpdate();
      }
    }
  }

  /** The number that each person's last fact of wellness-service has. */
  Map<UUID, Long> numbers() throws SQLException {
    var numbers = new HashMap<UUID, Long>();
    try (var connection = services.connect(Schema.WELLNESS.database());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT ordering_key::uuid, n FROM user_sequence")) {
      while (rows.next()) {
        numbers.put(rows.getObject(1, UUID.class), rows.getLong(2));
      }
    }
    return numbers;
  }

  /** Who has an account. */
  Set<UUID> withAccount() throws SQLException {
    var people = new HashSet<UUID>();
    try (var connection = services.connect(Schema.AUTH.database());
        var statement = connection.prepareStatement("SELECT user_id FROM account")) {
      collect(statement, people);
    }
    return people;
  }

  private static List<Place> places(Connection connection) throws SQLException {
    var places = new ArrayList<Place>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        places.add(new Place(rows.getString(1), rows.getString(2)));
      }
    }
    return places;
  }

  private static void select(Connection connection, String sql, Set<UUID> people, Set<UUID> into)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      bind(connection, statement, people);
      collect(statement, into);
    }
  }

  private static void bind(Connection connection, PreparedStatement statement, Set<UUID> people)
      throws SQLException {
    statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
  }

  private static void collect(PreparedStatement statement, Set<UUID> into) throws SQLException {
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        into.add(rows.getObject(1, UUID.class));
      }
    }
  }
}
