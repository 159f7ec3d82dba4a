package org.evenkeel.stack.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;

/**
 * What builds images here: Docker, Podman, or Buildah, which needs no daemon.
 *
 * @param program its name on the PATH
 */
public record Engine(String program) {

  private static final String BUILDAH = "buildah";

  /** Options of Buildah before its command, such as where it stores. */
  private static final String BUILDAH_OPTIONS = "EVENKEEL_BUILDAH";

  /** The first that answers. */
  public static Engine find() throws InterruptedException {
    for (var asked :
        List.of(
            List.of("docker", "info"), List.of("podman", "info"), List.of(BUILDAH, "--version"))) {
      if (answers(asked)) {
        return new Engine(asked.getFirst());
      }
    }
    throw new StackException("Neither docker, podman nor buildah answers; install one of them.");
  }

  private static boolean answers(List<String> command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** How an image of this name is called where no registry is meant. */
  public String local(String name) {
    return program.equals("docker") ? name : "localhost/" + name;
  }

  /** Builds an image; what the engine says goes into the log. */
  void build(Path context, String dockerfile, Map<String, String> arguments, String tag, Path log)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("build", "--file", dockerfile, "--tag", tag));
    arguments.forEach((name, value) -> command.addAll(List.of("--build-arg", name + "=" + value)));
    command.add(".");
    run(command, context, log);
  }

  /** Writes an image into a file as {@code docker save} does. */
  void save(String tag, Path file, Path log) throws IOException, InterruptedException {
    run(
        program.equals(BUILDAH)
            ? List.of("push", tag, "docker-archive:" + file)
            : List.of("save", "--output", file.toString(), tag),
        file.toAbsolutePath().resolveSibling("."),
        log);
  }

  private void run(List<String> arguments, Path folder, Path log)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(Stream.concat(prefix(), arguments.stream()).toList());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Works as root of a container too; the others do not know it.
    builder.environment().putIfAbsent("BUILDAH_ISOLATION", "chroot");
    if (builder.start().waitFor() != 0) {
      throw new StackException(program + " " + arguments.getFirst() + " failed: see " + log);
    }
  }

  private Stream<String> prefix() {
    if (!program.equals(BUILDAH)) {
      return Stream.of(program);
    }
    String options = Optional.ofNullable(System.getenv(BUILDAH_OPTIONS)).orElse("");
    return Stream.concat(
        Stream.of(BUILDAH),
        Arrays.stream(options.split(" ", -1)).filter(option -> !option.isEmpty()));
  }
}
