package org.evenkeel.session.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feeds an asynchronous projection from the log: what it makes of the events and how far it got
 * commit together, so that each event counts once. Of several replicas one at a time reads on.
 */
@Service
public class Following {

  private final EventLog log;
  private final JdbcClient jdbc;

  Following(EventLog log, JdbcClient jdbc) {
    this.log = log;
    this.jdbc = jdbc;
  }

  /**
   * Hands the next events to a projection, in order.
   *
   * @param projection its name, for ever
   * @param effect writes in the current transaction; when it throws nothing is kept
   * @return how many there were; 0 too while another replica is at it
   */
  @Transactional
  public int follow(String projection, int most, Consumer<LoggedEvent> effect) {
    Optional<LogPosition> claimed = claim(projection);
    if (claimed.isEmpty()) {
      return 0;
    }
    List<LoggedEvent> events = log.after(claimed.get(), most);
    events.forEach(effect);
    if (!events.isEmpty()) {
      keep(projection, events.getLast().at());
    }
    return events.size();
  }

  private Optional<LogPosition> claim(String projection) {
    jdbc.sql(
            """
            INSERT INTO projection_position (projection, transaction_id, position)
            VALUES (:projection, '0', 0) ON CONFLICT (projection) DO NOTHING
            """)
        .param("projection", projection)
        .update();
    return jdbc.sql(
            """
            SELECT transaction_id::text::bigint AS transaction, position FROM projection_position
            WHERE projection = :projection FOR UPDATE SKIP LOCKED
            """)
        .param("projection", projection)
        .query((row, n) -> new LogPosition(row.getLong("transaction"), row.getLong("position")))
        .optional();
  }

  private void keep(String projection, LogPosition at) {
    jdbc.sql(
            """
            UPDATE projection_position
            SET transaction_id = CAST(CAST(:transaction AS text) AS xid8), position = :position
            WHERE projection = :projection
            """)
        .param("transaction", Long.toString(at.transaction()))
        .param("position", at.position())
        .param("projection", projection)
        .update();
  }
}
