package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.suite.Settings;

/** Lets faults happen to the running suite while people use it, and compares afterwards. */
final class Faults implements Command {

  private static final String MAIN = "org.evenkeel.acceptance.faults.Faults";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new Program(settings, List.of("acceptance"), MAIN)
        .run(Stream.concat(Stream.of(settings.root().toString()), arguments.stream()).toList());
  }
}
