package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** Makes the projections of a service anew, beside the running suite. */
final class Rebuild implements Command {

  private static final Map<String, Service> SERVICES =
      Map.of("analytics", Service.ANALYTICS, "session", Service.SESSION);

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Service service = arguments.size() == 1 ? SERVICES.get(arguments.getFirst()) : null;
    if (service == null) {
      throw new StackException("Rebuild what? analytics or session");
    }
    return new ServiceCommand(settings, service).run("rebuild", List.of());
  }
}
