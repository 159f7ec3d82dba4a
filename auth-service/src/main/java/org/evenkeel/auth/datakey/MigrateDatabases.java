package org.evenkeel.auth.datakey;

import java.util.List;
import org.evenkeel.platform.launch.Command;
import org.evenkeel.platform.web.launch.Migrations;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** {@code migrate} for both databases: the service's own and that of the data keys. */
public final class MigrateDatabases implements Command {

  /** Where the data keys' schema changes are. */
  public static final String LOCATION = "classpath:db/keys";

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    Migrations.migrate(env);
    migrateKeys(env);
    return 0;
  }

  /** Migrates the data keys' database as the role that owns it. */
  public static void migrateKeys(Environment env) {
    Migrations.migrate(
        env,
        env.getRequiredProperty("evenkeel.data-keys.url"),
        env.getRequiredProperty("evenkeel.data-keys.name"),
        env.getRequiredProperty("evenkeel.data-keys.owner-password"),
        List.of(LOCATION));
  }
}
