package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.suite.Maven;
import org.evenkeel.stack.suite.Settings;

/**
 * Builds everything and runs every test, two modules side by side: integration tests mostly wait.
 * Further arguments go to Maven.
 */
final class Test implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    var all = Stream.concat(Stream.of("-B", "-T", "2", "verify"), arguments.stream()).toList();
    return Maven.find(settings).status(all);
  }
}
