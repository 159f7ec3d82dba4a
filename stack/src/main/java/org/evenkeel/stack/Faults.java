package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.Settings;

/** Lets faults happen to the running suite while people use it, and compares afterwards. */
final class Faults implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new AcceptanceProgram(settings, "org.evenkeel.acceptance.faults.Faults").run(arguments);
  }
}
