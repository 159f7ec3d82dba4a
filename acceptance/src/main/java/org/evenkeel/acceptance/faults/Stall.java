package org.evenkeel.acceptance.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.suite.Supervision;

/**
 * A session that has written and not committed stands still: a long transaction, such as a stolen
 * processor or a slow disk makes. Later ones overtake it.
 */
record Stall(Supervision suite) {

  private static final String WRITING =
      """
      SELECT pid FROM pg_stat_activity
      WHERE datname = 'evenkeel_wellness' AND usename = 'evenkeel_wellness_app'
        AND backend_xid IS NOT NULL AND application_name <> 'outbox-relay' LIMIT 1
      """;

  private static final Duration SEARCH = Duration.ofSeconds(10);

  /**
   * Nobody may be writing, or the database may be away: then nothing happens, and false says so.
   */
  boolean happen(Duration hold) throws IOException, InterruptedException {
    Optional<RunningProcess> session = session();
    if (session.isEmpty()) {
      return false;
    }
    session.get().signal("STOP");
    try {
      Striking.pause(hold.toNanos());
    } finally {
      session.get().signal("CONT");
    }
    return true;
  }

  private Optional<RunningProcess> session() throws InterruptedException {
    long end = System.nanoTime() + SEARCH.toNanos();
    try (Connection connection = suite.database(Stores.WELLNESS);
        var query = connection.prepareStatement(WRITING)) {
      while (System.nanoTime() < end) {
        try (var row = query.executeQuery()) {
          if (row.next()) {
            long pid = row.getLong(1);
            return ProcessHandle.of(pid).map(h -> RunningProcess.of("session", h));
          }
        }
        Striking.pause(TimeUnit.MILLISECONDS.toNanos(1));
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.empty();
    }
  }
}
