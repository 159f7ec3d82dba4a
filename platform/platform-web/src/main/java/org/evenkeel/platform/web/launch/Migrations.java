package org.evenkeel.platform.web.launch;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Changes of a service's schema, made by the role that owns it. */
public final class Migrations {

  private static final int CONNECT_RETRIES = 10;
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
    Flyway.configure()
        .dataSource(url, name + "_owner", ownerPassword)
        .locations(locations.toArray(String[]::new))
        .placeholders(placeholders(env, name + "_app"))
        .connectRetries(CONNECT_RETRIES)
        // Versions 0.x are the platform's: they come to services that have their own already.
        .outOfOrder(true)
        .load()
        .migrate();
  }

  /** What the SQL files may refer to: the runtime role and the tables it may only append to. */
  static Map<String, String> placeholders(Environment env, String appRole) {
    TreeSet<String> appendOnly = new TreeSet<>(List.of("audit_entry"));
    appendOnly.addAll(
        Binder.get(env).bind("evenkeel.database.append-only", STRINGS).orElse(List.of()));
    return Map.of("app_role", appRole, "append_only", String.join(",", appendOnly));
  }
}
