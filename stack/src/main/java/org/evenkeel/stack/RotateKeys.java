package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.ServiceCommand;
import org.evenkeel.stack.suite.Settings;

/** A new key-encryption key while the suite runs; auth-service does it. */
final class RotateKeys implements Command {

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new ServiceCommand(settings, Service.AUTH).run("rotate-keys", arguments);
  }
}
