package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Part;
import org.evenkeel.stack.suite.Settings;

/** Shows the end of a log and follows it. */
final class Logs implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> names = Part.all().stream().map(Part::name).toList();
    if (arguments.size() != 1 || !names.contains(arguments.getFirst())) {
      throw new StackException("Whose log? One of: " + String.join(", ", names));
    }
    String log = settings.home().log(arguments.getFirst()).toString();
    return new ProcessBuilder("tail", "-n", "100", "-F", log).inheritIO().start().waitFor();
  }
}
