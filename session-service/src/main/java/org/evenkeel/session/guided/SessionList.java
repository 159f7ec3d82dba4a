package org.evenkeel.session.guided;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.session.store.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Questions to a list of sessions, whose table has the columns of {@link SessionListModel} and
 * perhaps more. A session whose step is none of {@link #ENDED} is open.
 *
 * @param <E> sealed type of the events of the sessions in it
 */
public final class SessionList<E> {

  /** Wire names of the two ends. */
  public static final Set<String> ENDED = Set.of("completed", "abandoned");

  private static final String OPEN = " step NOT IN ('completed', 'abandoned') ";

  private final JdbcClient jdbc;
  private final String table;

  public SessionList(JdbcClient jdbc, ReadModel<E> model) {
    this.jdbc = jdbc;
    this.table = model.table();
  }

  /** One page of the person's sessions, in the order given. */
  public List<ListedSession> page(UUID userId, String orderBy, int limit, long offset) {
    return jdbc.sql(
            "SELECT id, step, version, started_at, changed_at FROM "
                + table
                + " WHERE user_id = :user ORDER BY "
                + orderBy
                + " LIMIT :limit OFFSET :offset")
        .param("user", userId)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> listed(row))
        .list();
  }

  public long count(UUID userId) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  /** The person's open session that began last. */
  public Optional<UUID> current(UUID userId) {
    return jdbc.sql(
            "SELECT id FROM "
                + table
                + " WHERE user_id = :user AND"
                + OPEN
                + "ORDER BY started_at DESC, id DESC LIMIT 1")
        .param("user", userId)
        .query(UUID.class)
        .optional();
  }

  /**
   * A session that takes no step for now.
   *
   * @param step what it waits for
   */
  record Held(String step, int version) {}

  /** To the end of the transaction the session takes no step. */
  Optional<Held> hold(UUID userId, UUID sessionId) {
    return jdbc.sql(
            "SELECT step, version FROM " + table + " WHERE id = :id AND user_id = :user FOR SHARE")
        .param("id", sessionId)
        .param("user", userId)
        .query((row, n) -> new Held(row.getString("step"), row.getInt("version")))
        .optional();
  }

  /**
   * A page of the open sessions in which nothing was recorded since a moment, no draft either; the
   * oldest first.
   *
   * @param last the last of the page before; null for the first page
   */
  public List<Untouched> untouched(Instant since, @Nullable Untouched last, int most) {
    Instant behind = last == null ? Instant.EPOCH : last.changedAt();
    return jdbc.sql(untouched() + "ORDER BY s.changed_at, s.id LIMIT :most")
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("behind", behind.atOffset(ZoneOffset.UTC))
        .param("id", last == null ? new UUID(0, 0) : last.sessionId())
        .param("most", most)
        .query((row, n) -> untouched(row))
        .list();
  }

  /** The clock of what was recorded decides: what happened offline may come late. */
  private String untouched() {
    return "SELECT s.id, s.user_id, s.version, s.changed_at FROM "
        + table
        + """
         s JOIN session_event e ON e.stream_id = s.id AND e.version = s.version
        WHERE s.step NOT IN ('completed', 'abandoned') AND s.changed_at < :since
          AND e.recorded_at < :since AND (s.changed_at, s.id) > (:behind, :id)
          AND NOT EXISTS (SELECT FROM session_draft d WHERE d.session_id = s.id AND d.saved_at >= :since)
        """;
  }

  private static Untouched untouched(ResultSet row) throws SQLException {
    return new Untouched(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static ListedSession listed(ResultSet row) throws SQLException {
    return new ListedSession(
        row.getObject("id", UUID.class),
        row.getString("step"),
        row.getInt("version"),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
