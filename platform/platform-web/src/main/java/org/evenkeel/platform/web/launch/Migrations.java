package org.evenkeel.platform.web.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Changes of a service's schema, made by the role that owns it. */
public final class Migrations {

  private static final int CONNECT_RETRIES = 10;

  /**
   * A change that waits for a table holds up everybody who comes after it: better it fails soon and
   * is tried again. Scripts that build an index beside writers set it to 0 for themselves.
   */
  private static final String LOCK_TIMEOUT = "SET lock_timeout = '10s'";

  /**
   * Flyway's own lock in no transaction: CREATE INDEX CONCURRENTLY would wait for that for ever.
   */
  private static final Map<String, String> BESIDE_WRITERS =
      Map.of("flyway.postgresql.transactional.lock", "false");

  /** What a service may wait for one answer is too short for a change; the last one counts. */
  private static final String UNHURRIED = "socketTimeout=0";

  private static final Bindable<List<String>> STRINGS = Bindable.listOf(String.class);

  private Migrations() {}

  /** Migrates the service's database as role {@code <name>_owner}. */
  public static void migrate(Environment env) {
    String name = env.getRequiredProperty("evenkeel.database.name");
    migrate(
        env,
        env.getRequiredProperty("evenkeel.database.url"),
        name,
        env.getRequiredProperty("evenkeel.database.owner-password"),
        Binder.get(env).bind("spring.flyway.locations", STRINGS).get());
  }

  /** Migrates another database of the same service, from its own locations. */
  public static void migrate(
      Environment env, String url, String name, String ownerPassword, List<String> locations) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(unhurried(url), name + "_owner", ownerPassword)
            .configuration(BESIDE_WRITERS)
            .initSql(LOCK_TIMEOUT)
            .locations(locations.toArray(String[]::new))
            .placeholders(placeholders(env, name + "_app"))
            .connectRetries(CONNECT_RETRIES)
            // Versions 0.x are the platform's: they come to services that have their own already.
            .outOfOrder(true)
            .load();
    forgetFailed(flyway);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      // An entry that failed would keep processes of the version before from starting.
      forgetFailed(flyway);
      throw e;
    }
  }

  private static String unhurried(String url) {
    return url + (url.contains("?") ? "&" : "?") + UNHURRIED;
  }

  /**
   * What ran in a transaction left nothing when it failed, an entry neither. So what is found is a
   * script that builds an index beside writers, which may be run again.
   */
  private static void forgetFailed(Flyway flyway) {
    if (Arrays.stream(flyway.info().all()).noneMatch(each -> each.getState().isFailed())) {
      return;
    }
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM flyway_schema_history WHERE NOT success");
    } catch (SQLException e) {
      throw new IllegalStateException("failed migrations could not be forgotten", e);
    }
  }

  /** What the SQL files may refer to: the runtime role and the tables it may only append to. */
  static Map<String, String> placeholders(Environment env, String appRole) {
    TreeSet<String> appendOnly = new TreeSet<>(List.of("audit_entry"));
    appendOnly.addAll(
        Binder.get(env).bind("evenkeel.database.append-only", STRINGS).orElse(List.of()));
    return Map.of("app_role", appRole, "append_only", String.join(",", appendOnly));
  }
}
