package org.evenkeel.stack.backing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A service's database: the owner role migrates, the runtime role reads and writes rows. A
 * migration takes away from the runtime role what it must not do, such as changing an audit log.
 *
 * @param name of the database
 * @param owner role that owns the schema public
 * @param ownerPassword its password
 * @param app role of the running service
 * @param appPassword its password
 */
public record Database(
    String name, String owner, String ownerPassword, String app, String appPassword) {

  /** With the role names that every installation uses. */
  public static Database named(String name, String ownerPassword, String appPassword) {
    return new Database(name, name + "_owner", ownerPassword, name + "_app", appPassword);
  }

  /** Opens a connection of the superuser to a database. */
  @FunctionalInterface
  public interface Connecting {
    Connection connect(String database) throws SQLException;
  }

  /** Creates what is missing and sets passwords and rights; does no harm when repeated. */
  public void ensure(Connecting superuser) throws SQLException {
    try (var connection = superuser.connect("postgres")) {
      role(connection, owner, ownerPassword);
      role(connection, app, appPassword);
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        run(connection, List.of("CREATE DATABASE " + name + " OWNER " + owner));
      }
      run(
          connection,
          List.of(
              "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
              "GRANT CONNECT ON DATABASE " + name + " TO " + app));
    }
    try (var connection = superuser.connect(name)) {
      run(connection, rights());
    }
  }

  private List<String> rights() {
    String defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " IN SCHEMA public GRANT ";
    return List.of(
        "ALTER SCHEMA public OWNER TO " + owner,
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO " + app,
        defaults + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app,
        defaults + "USAGE, SELECT ON SEQUENCES TO " + app);
  }

  private static void role(Connection connection, String role, String password)
      throws SQLException {
    boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
    String verb = known ? "ALTER" : "CREATE";
    String quoted = "'" + password.replace("'", "''") + "'";
    run(connection, List.of(verb + " ROLE " + role + " LOGIN PASSWORD " + quoted));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public String toString() {
    return "Database[" + name + "]";
  }
}
