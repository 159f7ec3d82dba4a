package org.evenkeel.session.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All streams as one log. Only rows below every running transaction are read ({@code
 * pg_snapshot_xmin}), in the order of their transactions: nothing can appear later at a place that
 * was passed. A slow transaction therefore holds readers back, and is never skipped.
 */
@Repository
public class EventLog {

  private static final String AFTER =
      """
      SELECT transaction_id::text::bigint AS transaction, position, stream_id, version, kind, type,
        user_id, payload, occurred_at
      FROM session_event
      WHERE (transaction_id, position) > (CAST(CAST(:transaction AS text) AS xid8), :position)
        AND transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY transaction_id, position LIMIT :most
      """;

  private final JdbcClient jdbc;

  public EventLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The events after a place that can be read for good. */
  public List<LoggedEvent> after(LogPosition place, int most) {
    return jdbc.sql(AFTER)
        .param("transaction", Long.toString(place.transaction()))
        .param("position", place.position())
        .param("most", most)
        .query(
            (row, n) ->
                new LoggedEvent(
                    new LogPosition(row.getLong("transaction"), row.getLong("position")),
                    row.getObject("stream_id", UUID.class),
                    row.getInt("version"),
                    row.getString("kind"),
                    row.getString("type"),
                    row.getObject("user_id", UUID.class),
                    row.getString("payload"),
                    row.getTimestamp("occurred_at").toInstant()))
        .list();
  }
}
