package org.evenkeel.stack.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.stack.process.StackException;

/**
 * What a person can set, all of it by environment variables.
 *
 * @param root the repository
 * @param environment the variables of this process
 */
public record Settings(Path root, Map<String, String> environment) {

  private static final int HIGHEST_PORT = 65_535;

  public Settings {
    environment = Map.copyOf(environment);
  }

  /** The folder of everything that one installation keeps: EVENKEEL_HOME, else .evenkeel. */
  public Home home() {
    Path usual = root.resolve(".evenkeel");
    return new Home(value("EVENKEEL_HOME").map(Path::of).orElse(usual).toAbsolutePath());
  }

  /**
   * Unpacked jars and their caches; they belong to the build, so every installation shares them.
   */
  Path caches() {
    return root.resolve(".evenkeel/aot");
  }

  /** A port: its own variable, else its usual number moved by EVENKEEL_PORT_OFFSET. */
  public int port(Port port) {
    int offset = value("EVENKEEL_PORT_OFFSET").map(text -> number(text, "OFFSET")).orElse(0);
    int number =
        value(port.variable()).map(text -> number(text, port.name())).orElse(port.usual() + offset);
    if (number < 1 || number > HIGHEST_PORT) {
      throw new StackException(port.variable() + " is " + number + ", which is not a port.");
    }
    return number;
  }

  /** A variable that is set and not empty. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  /** Base address of whatever listens on this port. */
  public String url(Port port) {
    return "http://127.0.0.1:" + port(port);
  }

  private static int number(String text, String name) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new StackException("EVENKEEL_PORT_" + name + " is not a number: " + text, e);
    }
  }
}
