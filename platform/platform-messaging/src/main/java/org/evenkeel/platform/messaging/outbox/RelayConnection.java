package org.evenkeel.platform.messaging.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Opens the relay's own connection, beside the pool, so that sending never takes one from a
 * request. The server ends it when the relay does not ask for 10 s: that frees the lock of a
 * process that is stopped but not dead.
 */
final class RelayConnection {

  private static final String IDLE_LIMIT = "SET idle_session_timeout = '10s'";

  private RelayConnection() {}

  static Connection open(DataSource dataSource) throws SQLException {
    HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
    var properties = new Properties();
    properties.putAll(pool.getDataSourceProperties());
    properties.setProperty("user", pool.getUsername());
    properties.setProperty("password", pool.getPassword());
    properties.setProperty("ApplicationName", "outbox-relay");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    Connection connection = DriverManager.getConnection(pool.getJdbcUrl(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(IDLE_LIMIT);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
