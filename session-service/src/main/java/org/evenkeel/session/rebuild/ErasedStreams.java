package org.evenkeel.session.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKeys;

/**
 * The streams of people who were erased, in table {@code rebuild.erased_stream}. Their data key is
 * destroyed, which is how a rebuild knows: lists hold no text, so nothing else would tell.
 */
final class ErasedStreams {

  private static final int AT_ONCE = 5_000;

  private final DataKeys keys;

  ErasedStreams(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * Fills the table.
   *
   * @return whose streams are in it
   * @throws org.evenkeel.platform.crypto.DataKeyUnavailableException when nobody can say at the
   *     moment who was erased
   */
  Set<UUID> note(Connection connection) throws SQLException {
    Set<UUID> erased = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet row = statement.executeQuery("SELECT DISTINCT user_id FROM session_event")) {
        List<UUID> people = new ArrayList<>();
        while (row.next()) {
          people.add(row.getObject(1, UUID.class));
          if (people.size() == AT_ONCE) {
            erased.addAll(keys.destroyedAmong(people));
            people.clear();
          }
        }
        erased.addAll(keys.destroyedAmong(people));
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO rebuild.erased_stream SELECT DISTINCT stream_id FROM session_event WHERE"
                + " user_id = ANY (?)")) {
      insert.setArray(1, connection.createArrayOf("uuid", erased.toArray()));
      insert.executeUpdate();
    }
    return erased;
  }

  /** Empties the table. */
  void forget(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE rebuild.erased_stream");
    }
  }
}
