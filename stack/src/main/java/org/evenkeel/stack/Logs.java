package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Part;
import org.evenkeel.stack.suite.Replicas;
import org.evenkeel.stack.suite.Settings;

/** Shows the end of a log and follows it. */
final class Logs implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    List<Part> parts = Part.all(new Replicas(settings).number());
    var tail = Stream.of("tail", "-n", "100", "-F");
    List<String> logs =
        parts.stream()
            .filter(part -> arguments.size() == 1 && part.answersTo(arguments.getFirst()))
            .map(part -> settings.home().log(part.name()).toString())
            .toList();
    if (logs.isEmpty()) {
      String names = parts.stream().map(Part::name).collect(Collectors.joining(", "));
      throw new StackException("Whose log? One of: " + names);
    }
    var command = Stream.concat(tail, logs.stream()).toList();
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
