package org.evenkeel.platform.web.stream;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of commits over a connection of its own, beside the pool: one a process. */
final class FeedListener {

  static final String NAME = "feed-listener";

  private static final Logger log = LoggerFactory.getLogger(FeedListener.class);

  /** Of parameters given twice the driver takes the last. */
  private static final String PARAMETERS =
      "ApplicationName=" + NAME + "&connectTimeout=5&socketTimeout=10";

  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final int ANSWER_SECONDS = 5;
  private static final long PAUSE_MILLIS = 1000;

  private final DataSource dataSource;
  private final Wakeups wakeups;

  FeedListener(DataSource dataSource, Wakeups wakeups) {
    this.dataSource = dataSource;
    this.wakeups = wakeups;
  }

  /** Listens until stopped and interrupted; a connection that is lost is opened anew. */
  void listen(CountDownLatch stopped) {
    try {
      do {
        try (Connection connection = open()) {
          hear(connection, stopped);
        } catch (SQLException e) {
          if (stopped.getCount() > 0) {
            log.warn("no news from the database, streams poll: {}", e.getSQLState());
          }
        }
      } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(Connection connection, CountDownLatch stopped) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + JdbcFeed.NOTIFICATION);
    }
    // What was committed before that was not heard.
    wakeups.wake();
    PGConnection news = connection.unwrap(PGConnection.class);
    while (stopped.getCount() > 0) {
      PGNotification[] heard = news.getNotifications((int) QUIET.toMillis());
      if (heard != null && heard.length > 0) {
        wakeups.wake();
      } else if (!connection.isValid(ANSWER_SECONDS)) {
        return;
      }
    }
  }

  private Connection open() throws SQLException {
    HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
    String url = pool.getJdbcUrl();
    return DriverManager.getConnection(
        url + (url.contains("?") ? "&" : "?") + PARAMETERS, pool.getUsername(), pool.getPassword());
  }
}
