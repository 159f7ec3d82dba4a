package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks at the rows that summaries are read from, all members' with one query at a time, however
 * many wait: waiting must not load what it waits for.
 */
final class SummaryRows implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(5);
  private static final String ROWS =
      "SELECT user_id, checkins FROM stream_summary WHERE user_id = ANY (?) AND about = 'all'"
          + " AND generation = (SELECT max(generation) FROM stream_use)";

  private final Connection connection;
  private final PreparedStatement rows;
  private final Map<UUID, Long> checkIns = new ConcurrentHashMap<>();
  private volatile boolean over;

  private SummaryRows(Connection connection, List<UUID> members) throws SQLException {
    this.connection = connection;
    this.rows = connection.prepareStatement(ROWS);
    rows.setArray(1, connection.createArrayOf("uuid", members.toArray()));
    look();
  }

  static SummaryRows of(Connection connection, List<UUID> members) throws SQLException {
    SummaryRows rows = new SummaryRows(connection, members);
    Thread.ofVirtual().start(rows::run);
    return rows;
  }

  /** A member's check-ins as they stood a moment ago. */
  long checkIns(UUID member) {
    return checkIns.getOrDefault(member, 0L);
  }

  /** Waits until a member's check-ins are as many; false when they are not by then. */
  boolean reaches(UUID member, long wanted, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (checkIns(member) < wanted) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }

  private void run() {
    while (!over) {
      try {
        look();
      } catch (SQLException e) {
        return;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private void look() throws SQLException {
    try (var found = rows.executeQuery()) {
      while (found.next()) {
        checkIns.put(found.getObject(1, UUID.class), found.getLong(2));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    over = true;
    connection.close();
  }
}
