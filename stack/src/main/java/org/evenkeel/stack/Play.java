package org.evenkeel.stack;

import java.io.IOException;
import java.util.List;
import org.evenkeel.stack.suite.DemoAccounts;
import org.evenkeel.stack.suite.Port;
import org.evenkeel.stack.suite.Settings;

/** Runs the player of the acceptance module against the running suite. */
final class Play implements Command {

  private static final String MAIN = "org.evenkeel.acceptance.Play";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    return new Program(settings, List.of("acceptance"), MAIN)
        .run(
            List.of(
                settings.url(Port.GATEWAY),
                settings.url(Port.MAILBOX),
                new DemoAccounts(settings.home()).file().toString()));
  }
}
