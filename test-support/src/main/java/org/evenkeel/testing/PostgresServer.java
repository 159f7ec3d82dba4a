package org.evenkeel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database server.
 *
 * @param host its host
 * @param port its port
 * @param superuser a role that may do everything
 * @param password the superuser's
 */
public record PostgresServer(String host, int port, String superuser, String password) {

  /** JDBC address of a database there. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), superuser, password);
  }

  @Override
  public String toString() {
    return "PostgresServer[" + port + "]";
  }
}
