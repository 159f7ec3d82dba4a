package org.evenkeel.stack;

import java.util.List;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Status;

/** Prints what runs. */
final class ShowStatus implements Command {

  @Override
  public int run(Settings settings, List<String> arguments) {
    Main.allow(arguments);
    System.out.print(new Status(settings).table());
    return 0;
  }
}
