package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.ModuleJar;
import org.evenkeel.stack.suite.Settings;

/** Screens the lines of standard input with the crisis floor; needs no suite. */
final class Screen implements Command {

  /** What reads whole passages comes before what it reads them for. */
  static final List<String> MODULES = List.of("crisis-sentences", "crisis-screen");

  private static final String MAIN = "org.evenkeel.crisis.screen.ScreenCommand";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Main.allow(arguments);
    makeCurrent(settings);
    return new Program(settings, MODULES, MAIN).run(List.of());
  }

  static void makeCurrent(Settings settings) throws IOException, InterruptedException {
    for (String module : MODULES.reversed()) {
      new ModuleJar(settings, module).makeCurrent();
    }
  }
}
