package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.DemoAccounts;
import org.evenkeel.stack.suite.Port;
import org.evenkeel.stack.suite.Settings;

/** Runs the player of the acceptance module against the running suite. */
final class Play implements Command {

  private static final String MAIN = "org.evenkeel.acceptance.Play";

  @Override
  public int run(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Path target = settings.root().resolve("acceptance/target");
    Path jar = target.resolve("acceptance.jar");
    if (!Files.exists(jar)) {
      throw new StackException(jar + " is missing; ./evenkeel up builds it.");
    }
    String libraries = settings.root().resolve("stack/target/dist/lib") + "/*";
    return new ProcessBuilder(
            Distribution.java(),
            "-cp",
            jar + ":" + libraries,
            MAIN,
            settings.url(Port.GATEWAY),
            settings.url(Port.MAILBOX),
            new DemoAccounts(settings.home()).file().toString())
        .inheritIO()
        .start()
        .waitFor();
  }
}
