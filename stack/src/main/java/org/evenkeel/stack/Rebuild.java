package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** Makes the projections of a service anew, beside the running suite. */
final class Rebuild implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    if (!arguments.equals(List.of("analytics"))) {
      throw new StackException("Rebuild what? analytics");
    }
    return new ServiceCommand(settings, Service.ANALYTICS).run("rebuild", List.of());
  }
}
