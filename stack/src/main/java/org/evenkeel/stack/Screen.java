package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.ModuleJar;
import org.evenkeel.stack.suite.Settings;

/** Screens the lines of standard input with the crisis floor; needs no suite. */
final class Screen implements Command {

  static final String MODULE = "crisis-screen";

  private static final String MAIN = "org.evenkeel.crisis.screen.ScreenCommand";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Main.allow(arguments);
    new ModuleJar(settings, MODULE).makeCurrent();
    return new Program(settings, List.of(MODULE), MAIN).run(List.of());
  }
}
