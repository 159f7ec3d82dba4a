package org.evenkeel.stack.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Keycloak;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.StackException;

/**
 * The identity provider that a test asks for.
 *
 * @param realmFile realm to import
 * @param environment values of the realm file's placeholders
 */
record KeycloakRequest(String realmFile, Map<String, String> environment) {

  String key() {
    return Integer.toHexString((realmFile + new TreeMap<>(environment)).hashCode());
  }

  Keycloak in(
      Distribution distribution, Path folder, Path log, Postgres postgres, String password) {
    try {
      String name = "keycloak_" + key();
      var database = Database.named(name, password, password);
      database.ensure(postgres::connect);
      int port = Ports.random();
      return new Keycloak(
          distribution,
          folder,
          log,
          port,
          Ports.random(),
          "http://127.0.0.1:" + port,
          new Keycloak.Store(postgres.port(), name, database.owner(), password),
          password,
          Path.of(realmFile),
          environment);
    } catch (SQLException e) {
      throw new StackException("Keycloak's database could not be made.", e);
    }
  }

  @Override
  public String toString() {
    return "KeycloakRequest[" + realmFile + "]";
  }
}
