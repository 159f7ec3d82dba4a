package org.evenkeel.platform.messaging.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Opens the relay's own connection, beside the pool, so that sending never takes one from a
 * request. The server ends it when the relay does not ask for 10 s: that frees the lock of a
 * process that is stopped but not dead.
 */
final class RelayConnection {

  static final String NAME = "outbox-relay";

  /** Of parameters given twice the driver takes the last. */
  private static final String PARAMETERS =
      "ApplicationName=" + NAME + "&connectTimeout=5&socketTimeout=10";

  private RelayConnection() {}

  static Connection open(DataSource dataSource) throws SQLException {
    HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
    String url = pool.getJdbcUrl();
    Connection connection =
        DriverManager.getConnection(
            url + (url.contains("?") ? "&" : "?") + PARAMETERS,
            pool.getUsername(),
            pool.getPassword());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET idle_session_timeout = '10s'");
      // A server that crashes may forget what was deleted last: it is sent again, as ever.
      statement.execute("SET synchronous_commit = off");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
