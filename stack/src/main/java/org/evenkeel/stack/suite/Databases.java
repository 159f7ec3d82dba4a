package org.evenkeel.stack.suite;

import java.sql.SQLException;
import java.util.Arrays;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Postgres;

/** The databases of the services and of Keycloak, each with roles of its own. */
final class Databases {

  private final Secrets secrets;

  Databases(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Creates what is missing and gives every role the password that is kept for it. */
  void ensure(Postgres postgres) throws SQLException {
    String keycloak = secrets.password(Passwords.KEYCLOAK_DATABASE);
    new Database("keycloak", "keycloak", keycloak, "keycloak", keycloak).ensure(postgres::connect);
    var names =
        Arrays.stream(Service.values()).flatMap(service -> service.databases().stream()).toList();
    for (String name : names) {
      Database.named(
              name, secrets.password(Passwords.owner(name)), secrets.password(Passwords.app(name)))
          .ensure(postgres::connect);
    }
  }
}
