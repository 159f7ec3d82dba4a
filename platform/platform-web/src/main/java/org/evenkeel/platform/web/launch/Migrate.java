package org.evenkeel.platform.web.launch;

import java.util.List;
import org.evenkeel.platform.launch.Command;
import org.springframework.core.env.ConfigurableEnvironment;

/** {@code migrate}: brings the database to the version this jar needs, with the owner's role. */
final class Migrate implements Command {

  @Override
  public String name() {
    return "migrate";
  }

  @Override
  public int run(ConfigurableEnvironment env, List<String> args) {
    Migrations.migrate(env);
    return 0;
  }
}
