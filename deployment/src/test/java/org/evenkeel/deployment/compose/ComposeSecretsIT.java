package org.evenkeel.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compose/secrets.sh makes at the first start, and what PostgreSQL makes of it. */
class ComposeSecretsIT {

  @TempDir private Path folder;

  @Test
  void eachContainerHasItsOwnAndASecondStartChangesNothing() throws Exception {
    make();
    Map<String, String> first = contents();

    assertThat(first).containsKey("crisis-service/settings/EVENKEEL_DB_PASSWORD");
    assertThat(Base64.getDecoder().decode(first.get("auth-service/keys/kek-1.key"))).hasSize(32);
    assertThat(first.keySet())
        .as("only auth-service opens data keys")
        .filteredOn(name -> name.endsWith("kek-1.key") && !name.startsWith("made/"))
        .containsExactly("auth-service/keys/kek-1.key");
    assertThat(first.keySet())
        .as("an owner's password is nobody's who serves")
        .filteredOn(name -> name.contains("OWNER"))
        .allMatch(name -> name.contains("-migrate/"));
    assertThat(first.get("auth-service/keys/index.key"))
        .as("the index is one for all who look up")
        .isEqualTo(first.get("wellness-service/keys/index.key"));
    assertThat(first.keySet())
        .allSatisfy(
            name ->
                assertThat(
                        PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .endsWith("------"));

    Files.delete(folder.resolve("made/keycloak.admin"));
    make();

    Map<String, String> second = contents();
    second.keySet().removeIf(name -> name.equals("made/keycloak.admin"));
    first.keySet().removeIf(name -> name.equals("made/keycloak.admin"));
    assertThat(second.get("keycloak/environment")).isNotEqualTo(first.get("keycloak/environment"));
    second.remove("keycloak/environment");
    first.remove("keycloak/environment");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void thePasswordsOpenDatabasesInWhichTheServiceCannotChangeTheSchema() throws Exception {
    make();
    String unique = "c" + UUID.randomUUID().toString().substring(0, 8) + "_";
    PostgresServer server = BackingServices.postgres();
    apply(server, contents().get("postgres/databases.sql"), unique);

    String owner = contents().get("crisis-service-migrate/settings/EVENKEEL_DB_OWNER_PASSWORD");
    String app = contents().get("crisis-service/settings/EVENKEEL_DB_PASSWORD");
    String url = server.jdbcUrl(unique + "evenkeel_crisis");
    try (var migrating = DriverManager.getConnection(url, unique + "evenkeel_crisis_owner", owner);
        var serving = DriverManager.getConnection(url, unique + "evenkeel_crisis_app", app)) {
      run(migrating, "CREATE TABLE note (id bigserial PRIMARY KEY, n int)");
      run(serving, "INSERT INTO note (n) VALUES (1)");
      assertThatThrownBy(() -> run(serving, "CREATE TABLE other (n int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    server.jdbcUrl(unique + "evenkeel_auth"), unique + "evenkeel_crisis_app", app))
        .isInstanceOf(SQLException.class);
  }

  private void make() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("bash", Yaml.path("compose/secrets.sh").toString(), folder.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private Map<String, String> contents() throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** As psql would: a line that begins with a backslash changes the database. */
  private static void apply(PostgresServer server, String sql, String prefix) throws SQLException {
    String named =
        sql.replace("evenkeel_", prefix + "evenkeel_")
            .replace(" keycloak", " " + prefix + "keycloak");
    Connection connection = connect(server, "postgres");
    try {
      for (String line : named.split("\n", -1)) {
        if (line.startsWith("\\connect ")) {
          connection.close();
          connection = connect(server, line.substring("\\connect ".length()));
        } else if (!line.isBlank()) {
          run(connection, line);
        }
      }
    } finally {
      connection.close();
    }
  }

  private static Connection connect(PostgresServer server, String database) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(database), server.superuser(), server.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
