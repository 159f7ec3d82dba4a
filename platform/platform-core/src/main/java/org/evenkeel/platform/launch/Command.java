package org.evenkeel.platform.launch;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** Something a service's jar does instead of serving: {@code java -jar X.jar name args}. */
public interface Command {

  /** The first argument that selects it. */
  String name();

  /**
   * Does the work, without a service context around it.
   *
   * @param env the settings the service would have
   * @param args what follows the name
   * @return exit status, 0 for success
   */
  int run(ConfigurableEnvironment env, List<String> args);
}
