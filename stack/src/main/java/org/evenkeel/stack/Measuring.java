package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.ModuleJar;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Status;

/**
 * Runs a program of the bench module against the running suite, or against no suite at all.
 *
 * @param mainClass which program
 */
record Measuring(String mainClass) implements Command {

  /** The measurements of bench that need no suite, with the modules they measure, users first. */
  private static final Map<String, List<String>> ALONE =
      Map.of(
          "screen",
          Screen.MODULES,
          "bandit",
          List.of("bandit"),
          "ope",
          List.of("off-policy"),
          "store",
          List.of("session-service"));

  /** The one that ml-service makes itself. */
  private static final String TEXT = "text";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    String kind = arguments.isEmpty() ? "" : arguments.getFirst();
    if (kind.equals(TEXT)) {
      return TextModel.bench(settings, arguments.subList(1, arguments.size()));
    }
    if (ALONE.containsKey(kind)) {
      for (String module : ALONE.getOrDefault(kind, List.of()).reversed()) {
        new ModuleJar(settings, module).makeCurrent();
      }
      new ModuleJar(settings, "bench").makeCurrent();
    } else if (new Status(settings).running().isEmpty()) {
      throw new StackException("Nothing runs that could be measured. Start it: ./evenkeel up");
    }
    List<String> modules =
        Stream.concat(
                Stream.of("bench", "acceptance", "bandit", "off-policy"), Screen.MODULES.stream())
            .toList();
    return new Program(settings, modules, mainClass)
        .run(Stream.concat(Stream.of(settings.root().toString()), arguments.stream()).toList());
  }
}
