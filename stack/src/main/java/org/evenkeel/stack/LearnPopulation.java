package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** What everybody's ratings say about the recommendations, learnt by ml-service from its log. */
final class LearnPopulation implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new ServiceCommand(settings, Service.ML).run("learn-population", arguments);
  }
}
