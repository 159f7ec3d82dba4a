package org.evenkeel.stack.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process to start in a session of its own, so that Ctrl-C in the terminal does not reach it.
 *
 * <p>Secrets belong into the environment: a command line is readable by every user of the machine.
 *
 * @param name what logs and status call it
 * @param command program and arguments
 * @param environment added to the environment of this JVM
 * @param directory working directory, created when missing
 * @param log file that takes standard output and error, appended
 */
public record Launch(
    String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

  private static final File NOTHING = new File("/dev/null");

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Starts the process; it outlives this JVM until somebody stops it. */
  public RunningProcess start() throws IOException {
    return RunningProcess.of(name, begin(ProcessBuilder.Redirect.from(NOTHING)).toHandle());
  }

  /** Runs the process to its end; anything but exit status 0 is a failure. */
  public void run() throws IOException, InterruptedException {
    run("");
  }

  /** As {@link #run()}, with a text as standard input. */
  public void run(String input) throws IOException, InterruptedException {
    var process = begin(ProcessBuilder.Redirect.PIPE);
    try {
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new StackException(
            name + " ended with status " + status + ".\n" + LogTail.of(log, 15));
      }
    } finally {
      process.destroy();
    }
  }

  private Process begin(ProcessBuilder.Redirect input) throws IOException {
    Files.createDirectories(directory);
    Files.createDirectories(log.toAbsolutePath().normalize().resolveSibling("."));
    var builder = new ProcessBuilder(inOwnSession());
    builder.environment().putAll(environment);
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectInput(input);
    return builder.start();
  }

  private List<String> inOwnSession() {
    var setsid = SETSID.stream().filter(Files::isExecutable).map(Path::toString).limit(1);
    return Stream.concat(setsid, command.stream()).toList();
  }

  @Override
  public String toString() {
    return "Launch[" + name + "]";
  }
}
