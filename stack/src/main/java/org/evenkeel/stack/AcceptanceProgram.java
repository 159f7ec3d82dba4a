package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Settings;

/** A program of the acceptance module, run in this terminal against the suite. */
record AcceptanceProgram(Settings settings, String mainClass) {

  /** Runs it and returns its exit status. */
  int run(List<String> arguments) throws IOException, InterruptedException {
    Path jar = jar(settings.root().resolve("acceptance/target"));
    String libraries = settings.root().resolve("stack/target/dist/lib") + "/*";
    Path stack = settings.root().resolve("stack/target/stack.jar");
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            Distribution.java(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-Devenkeel.root=" + settings.root(),
            "-cp",
            jar + ":" + stack + ":" + libraries,
            mainClass));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
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
