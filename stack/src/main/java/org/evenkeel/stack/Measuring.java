package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
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

  /** The measurement of bench that needs no suite. */
  private static final String ALONE = "screen";

  /** The one that ml-service makes itself. */
  private static final String TEXT = "text";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    if (!arguments.isEmpty() && arguments.getFirst().equals(TEXT)) {
      return TextModel.bench(settings, arguments.subList(1, arguments.size()));
    }
    boolean alone = !arguments.isEmpty() && arguments.getFirst().equals(ALONE);
    if (alone) {
      Screen.makeCurrent(settings);
      new ModuleJar(settings, "bench").makeCurrent();
    } else if (new Status(settings).running().isEmpty()) {
      throw new StackException("Nothing runs that could be measured. Start it: ./evenkeel up");
    }
    List<String> modules =
        Stream.concat(Stream.of("bench", "acceptance"), Screen.MODULES.stream()).toList();
    return new Program(settings, modules, mainClass)
        .run(Stream.concat(Stream.of(settings.root().toString()), arguments.stream()).toList());
  }
}
