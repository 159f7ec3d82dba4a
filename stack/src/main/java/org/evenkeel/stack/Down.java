package org.evenkeel.stack;

import java.util.List;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Stopping;

/** Stops the suite. */
final class Down implements Command {

  @Override
  public int run(Settings settings, List<String> arguments) throws InterruptedException {
    Main.allow(arguments);
    int stopped = new Stopping(settings).stopAll();
    System.out.println(stopped == 0 ? "Nothing was running." : stopped + " processes stopped.");
    return 0;
  }
}
