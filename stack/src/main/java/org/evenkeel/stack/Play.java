package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
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
    Path jar = jar(settings.root().resolve("acceptance/target"));
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

  private static Path jar(Path target) throws IOException {
    try (var files = Files.newDirectoryStream(target, "acceptance*.jar")) {
      for (Path file : files) {
        return file;
      }
    } catch (NotDirectoryException | NoSuchFileException e) {
      throw new StackException("The player is not built; ./evenkeel up builds it.", e);
    }
    throw new StackException("The player is not built; ./evenkeel up builds it.");
  }
}
