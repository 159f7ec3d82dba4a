package org.evenkeel.stack;

import java.util.List;
import org.evenkeel.stack.suite.Settings;

/** A subcommand of the script. */
@FunctionalInterface
interface Command {

  /** Does it and returns the exit status. */
  int run(Settings settings, List<String> arguments) throws Exception;
}
