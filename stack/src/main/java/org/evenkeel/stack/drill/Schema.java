package org.evenkeel.stack.drill;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.backing.Database;
import org.evenkeel.stack.backing.Postgres;
import org.flywaydb.core.Flyway;

/**
 * A real schema: the migrations of a service, from its sources.
 *
 * @param database its name
 * @param appendOnly tables to which the runtime role may only add
 * @param migrations folders of the repository
 */
record Schema(String database, String appendOnly, List<String> migrations) {

  private static final String PLATFORM = "platform/platform-%s/src/main/resources/db/platform";

  static final Schema AUTH =
      new Schema(
          "evenkeel_auth",
          "audit_entry",
          List.of(
              PLATFORM.formatted("messaging"),
              PLATFORM.formatted("web"),
              "auth-service/src/main/resources/db/migration"));

  static final Schema WELLNESS =
      new Schema(
          "evenkeel_wellness",
          "audit_entry,intervention_version",
          List.of(
              PLATFORM.formatted("messaging"),
              PLATFORM.formatted("web"),
              PLATFORM.formatted("people"),
              "wellness-service/src/main/resources/db/migration"));

  static final Schema KEYS =
      new Schema("evenkeel_keys", "", List.of("auth-service/src/main/resources/db/keys"));

  /** What the services' cluster holds; the keys have a cluster of their own. */
  static final List<Schema> OF_SERVICES = List.of(AUTH, WELLNESS);

  void create(Postgres postgres, Path root) throws SQLException {
    String password = postgres.password();
    Database.named(database, password, password).ensure(postgres::connect);
    Flyway.configure()
        .dataSource(url(postgres), database + "_owner", password)
        .locations(
            migrations.stream()
                .map(folder -> "filesystem:" + root.resolve(folder))
                .toArray(String[]::new))
        .placeholders(Map.of("app_role", app(), "append_only", appendOnly))
        .load()
        .migrate();
  }

  /** The role of the running service. */
  String app() {
    return database + "_app";
  }

  String url(Postgres postgres) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + database;
  }
}
