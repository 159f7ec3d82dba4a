package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.ModuleJar;
import org.evenkeel.stack.suite.Settings;

/** Commands of ml-service's jar that need its text model and no suite. */
final class TextModel {

  private static final String SERVICE = "ml-service";
  private static final String HELD_OUT = "ml-service/src/test/resources/texts/held-out.tsv";

  private TextModel() {}

  /** Analyses the lines of standard input. */
  static int analyze(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    Main.allow(arguments, "--spans");
    return run(settings, "analyze", arguments);
  }

  /** Measures the served model; GoEmotions is where it is told, else beside the repository. */
  static int bench(Settings settings, List<String> arguments)
      throws IOException, InterruptedException {
    var given = new ArrayList<>(arguments);
    usual(given, "--data", settings.root().resolveSibling("shared/data/goemotions"));
    usual(given, "--held-out", settings.root().resolve(HELD_OUT));
    return run(settings, "bench-text", given);
  }

  private static void usual(List<String> given, String option, Path path) {
    if (!given.contains(option)) {
      given.addAll(List.of(option, path.toString()));
    }
  }

  private static int run(Settings settings, String name, List<String> arguments)
      throws IOException, InterruptedException {
    new ModuleJar(settings, SERVICE).makeCurrent();
    Path jar = settings.root().resolve(SERVICE + "/target/" + SERVICE + ".jar");
    if (!jar.toFile().exists()) {
      throw new StackException("The module ml-service is not built; ./evenkeel up builds it.");
    }
    var command = new ArrayList<String>();
    command.add(Distribution.java());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-jar", jar.toString(), name));
    command.addAll(arguments);
    // What is written is the answer and nothing else.
    command.addAll(List.of("--spring.main.banner-mode=off", "--logging.level.root=off"));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
