package org.evenkeel.stack.drill;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.drill.Ledger.Kind;
import org.evenkeel.stack.drill.Ledger.Row;
import org.evenkeel.stack.drill.Ledger.Write;

/**
 * What a pair of restored clusters holds.
 *
 * @param versions each row with the version that it has
 * @param users whose row each is
 * @param keys data keys that can be opened
 * @param unreadable rows whose text the restored key does not open as it was written
 */
record Rows(
    Map<Row, Integer> versions, Map<Row, UUID> users, Set<UUID> keys, List<Write> unreadable) {

  /** Row, user, version, and the text where there is one. */
  private static final Map<Kind, String> QUERIES =
      Map.of(
          Kind.ACCOUNT, "SELECT user_id, user_id, 1, NULL FROM account",
          Kind.PERSON, "SELECT user_id, user_id, 1, NULL FROM person",
          Kind.CHECK_IN, "SELECT id, user_id, 1, journal_text_sealed FROM check_in",
          Kind.JOURNAL, "SELECT id, user_id, version, text_sealed FROM journal_entry");

  /** What a row of this version says. */
  static String text(UUID record, int version) {
    return "what somebody wrote into " + record + " as version " + version;
  }

  static Rows of(Postgres services, Postgres keyServer, Sealing sealing) throws SQLException {
    var rows = new Rows(new HashMap<>(), new HashMap<>(), new HashSet<>(), new ArrayList<>());
    Map<UUID, SecretKey> keys = rows.readKeys(keyServer, sealing);
    try (var auth = services.connect(Schema.AUTH.database());
        var wellness = services.connect(Schema.WELLNESS.database())) {
      rows.read(auth, Kind.ACCOUNT, keys, sealing);
      rows.read(wellness, Kind.PERSON, keys, sealing);
      rows.read(wellness, Kind.CHECK_IN, keys, sealing);
      rows.read(wellness, Kind.JOURNAL, keys, sealing);
    }
    return rows;
  }

  /** Whether the row is there in this version or a later one. */
  boolean hold(Write write) {
    return versions.getOrDefault(write.row(), 0) >= write.version();
  }

  /** The same, and its user's key is there to read it. */
  boolean holdReadable(Write write) {
    return hold(write) && keys.contains(write.user());
  }

  /** What is there, as writes. */
  List<Write> present() {
    return versions.entrySet().stream()
        .map(
            each ->
                new Write(
                    each.getKey(),
                    each.getValue(),
                    users.getOrDefault(each.getKey(), each.getKey().id())))
        .toList();
  }

  private Map<UUID, SecretKey> readKeys(Postgres keyServer, Sealing sealing) throws SQLException {
    var opened = new HashMap<UUID, SecretKey>();
    try (var connection = keyServer.connect(Schema.KEYS.database());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT user_id, wrapped FROM data_key WHERE wrapped IS NOT NULL")) {
      while (found.next()) {
        UUID user = found.getObject(1, UUID.class);
        opened.put(user, sealing.unwrap(found.getBytes(2), user));
        add(Kind.KEY, user, user, 1);
      }
    } catch (GeneralSecurityException e) {
      throw new SQLException("a restored data key does not open", e);
    }
    keys.addAll(opened.keySet());
    return opened;
  }

  private void read(Connection connection, Kind kind, Map<UUID, SecretKey> opened, Sealing sealing)
      throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(QUERIES.get(kind))) {
      while (found.next()) {
        UUID id = found.getObject(1, UUID.class);
        UUID user = found.getObject(2, UUID.class);
        int version = found.getInt(3);
        add(kind, id, user, version);
        SecretKey key = opened.get(user);
        String sealed = found.getString(4);
        if (sealed != null && key != null && !reads(sealing, key, sealed, id, user, version)) {
          unreadable.add(new Write(new Row(kind, id), version, user));
        }
      }
    }
  }

  private static boolean reads(
      Sealing sealing, SecretKey key, String sealed, UUID id, UUID user, int version) {
    try {
      return sealing.open(key, sealed, id, user).equals(text(id, version));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private void add(Kind kind, UUID id, UUID user, int version) {
    var row = new Row(kind, id);
    versions.put(row, version);
    users.put(row, user);
  }
}
