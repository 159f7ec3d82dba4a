package org.evenkeel.testing;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.stack.backing.Database;

/**
 * An empty database of one test class, with the roles and rights that an installation has.
 *
 * @param server where it is
 * @param database its name and roles
 */
public record TestDatabase(PostgresServer server, Database database) {

  /** Creates one whose name starts with {@code prefix}. */
  public static TestDatabase create(String prefix) {
    PostgresServer server = BackingServices.postgres();
    String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    String name = prefix.toLowerCase(Locale.ROOT).replace('-', '_') + "_" + unique;
    Database database = Database.named(name, "owner-" + unique, "app-" + unique);
    try {
      database.ensure(server::connect);
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be made", e);
    }
    return new TestDatabase(server, database);
  }

  public String name() {
    return database.name();
  }

  public String jdbcUrl() {
    return server.jdbcUrl(database.name());
  }

  /** Role that migrates. */
  public String owner() {
    return database.owner();
  }

  public String ownerPassword() {
    return database.ownerPassword();
  }

  /** Role of the running service. */
  public String app() {
    return database.app();
  }

  public String appPassword() {
    return database.appPassword();
  }
}
