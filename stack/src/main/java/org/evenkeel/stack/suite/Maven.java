package org.evenkeel.stack.suite;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;

/**
 * The Maven of this machine.
 *
 * @param root the repository
 */
public record Maven(Path root) {

  /** Libraries of older Mavens would make JDK 25 print warnings. */
  private static final String QUIET =
      "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED";

  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");
  private static final String ADVICE =
      "Maven 3.8 or newer is needed on the PATH: install the package maven of your system.";

  /**
   * Looks for {@code mvn} on the PATH.
   *
   * @throws StackException says what to install
   */
  public static Maven find(Settings settings) throws InterruptedException {
    try {
      var process = new ProcessBuilder("mvn", "-v").redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      if (!recent(text)) {
        throw new StackException(ADVICE);
      }
      return new Maven(settings.root());
    } catch (IOException e) {
      throw new StackException(ADVICE, e);
    }
  }

  static boolean recent(String text) {
    var version = VERSION.matcher(text);
    if (!version.find()) {
      return false;
    }
    int major = Integer.parseInt(version.group(1));
    return major > 3 || (major == 3 && Integer.parseInt(version.group(2)) >= 8);
  }

  /** Runs Maven in this terminal and returns its exit status. */
  public int status(List<String> arguments) throws IOException, InterruptedException {
    return process(arguments).inheritIO().start().waitFor();
  }

  /** Packages one module and what it is made of, and leaves standard output to others. */
  void packageBeside(String module) throws IOException, InterruptedException {
    var process =
        process(List.of("-q", "-B", "-DskipTests", "-pl", module, "-am", "package"))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    process.getInputStream().transferTo(System.err);
    if (process.waitFor() != 0) {
      throw new StackException("The build failed; Maven says above why.");
    }
  }

  private ProcessBuilder process(List<String> arguments) {
    var builder = new ProcessBuilder(Stream.concat(Stream.of("mvn"), arguments.stream()).toList());
    builder.directory(new File(root.toString()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("MAVEN_OPTS", QUIET, (given, quiet) -> given + " " + quiet);
    return builder;
  }

  void run(List<String> arguments) throws IOException, InterruptedException {
    if (status(arguments) != 0) {
      throw new StackException("The build failed; Maven says above why.");
    }
  }
}
