package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** Judges the recommendations from their log, beside the running suite. */
final class PolicyReport implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new ServiceCommand(settings, Service.ML).run("policy-report", arguments);
  }
}
