package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Settings;

/** Runs programs of the acceptance module against the running suite. */
final class Acceptance {

  private static final String MISSING =
      "The acceptance module is not built; ./evenkeel up builds it.";

  private Acceptance() {}

  /** Runs one in this terminal and returns its exit status. */
  static int run(Settings settings, String main, List<String> arguments)
      throws IOException, InterruptedException {
    Path jar = jar(settings.root().resolve("acceptance/target"));
    String libraries = settings.root().resolve("stack/target/dist/lib") + "/*";
    var start = Stream.of(Distribution.java(), "-Xmx256m", "-cp", jar + ":" + libraries, main);
    return new ProcessBuilder(Stream.concat(start, arguments.stream()).toList())
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
      throw new StackException(MISSING, e);
    }
    throw new StackException(MISSING);
  }
}
