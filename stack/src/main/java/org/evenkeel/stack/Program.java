package org.evenkeel.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.ModuleJar;
import org.evenkeel.stack.suite.Settings;

/**
 * A program of a module that builds on this one, run in a JVM of its own.
 *
 * @param settings of the suite it works with
 * @param modules whose jars it needs, beside stack's own
 * @param mainClass of it
 */
record Program(Settings settings, List<String> modules, String mainClass) {

  Program {
    modules = List.copyOf(modules);
  }

  /** Runs it in this terminal and returns its exit status. */
  int run(List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Distribution.java());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.addAll(List.of("-cp", classPath(), mainClass));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private String classPath() throws IOException {
    var jars = new ArrayList<String>();
    for (String module : modules) {
      Path jar = jar(module);
      jars.add(jar.toString());
      jars.add(jar.resolveSibling("lib") + "/*");
    }
    jars.add(Distribution.of(settings.root()).stackJar().toString());
    jars.add(settings.root().resolve("stack/target/dist/lib") + "/*");
    return String.join(":", jars);
  }

  private Path jar(String module) throws IOException {
    return new ModuleJar(settings, module)
        .built()
        .orElseThrow(
            () ->
                new StackException(
                    "The module " + module + " is not built; ./evenkeel up builds it."));
  }
}
