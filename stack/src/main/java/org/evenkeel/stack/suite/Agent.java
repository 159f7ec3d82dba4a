package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;

/**
 * The OpenTelemetry Java agent instead of the starter's telemetry: {@code EVENKEEL_OTEL_AGENT=true}
 * for a suite on this machine, an image of its own elsewhere. Both start with the same options.
 *
 * @param settings where the repository is, and whether the agent is wanted
 */
public record Agent(Settings settings) {

  private static final String WANTED = "EVENKEEL_OTEL_AGENT";
  private static final String MODULE = "telemetry-agent";
  private static final String FOLDER = "images/start/agent";

  /** Where images have the two jars. */
  private static final String AGENT = "/app/agent.jar";

  private static final String EXTENSION = "/app/extension.jar";

  boolean wanted() {
    String value = settings.value(WANTED).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StackException(WANTED + " is " + value + ", neither true nor false.");
    };
  }

  /** Arguments of the service's JVM. */
  List<String> options(Service service) throws IOException {
    String agent = agent().toString();
    String extension = extension().toString();
    Path file = settings.root().resolve(FOLDER).resolve("start.options");
    return Stream.concat(
            Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")),
            Stream.of("-Dotel.service.name=" + service.id()))
        .map(line -> line.replace(AGENT, agent).replace(EXTENSION, extension))
        .toList();
  }

  /** Lays the two jars where the Dockerfile takes them from. */
  public void lay() throws IOException {
    Path folder = settings.root().resolve(FOLDER);
    copy(agent(), folder.resolve(Path.of(AGENT).getFileName()));
    copy(extension(), folder.resolve(Path.of(EXTENSION).getFileName()));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path agent() throws IOException {
    return extension().resolveSibling("agent.jar");
  }

  private Path extension() throws IOException {
    return new ModuleJar(settings, MODULE)
        .built()
        .orElseThrow(
            () ->
                new StackException("The module " + MODULE + " is not built; ./evenkeel up does."));
  }
}
