package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.stack.process.RunningProcess;

/** Which processes of an installation run; files, so that every command finds them. */
final class PidFiles {

  private final Path folder;

  PidFiles(Home home) {
    this.folder = home.run();
  }

  Optional<RunningProcess> running(String part) {
    return RunningProcess.read(part, file(part));
  }

  /** Whether it was started and nobody stopped it. */
  boolean known(String part) {
    return Files.exists(file(part));
  }

  /** The port that it was started on. */
  Optional<Integer> port(String part) {
    try {
      return Optional.of(Integer.valueOf(Files.readString(portFile(part)).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void remember(String part, RunningProcess process, int port) throws IOException {
    process.write(file(part));
    Files.writeString(portFile(part), port + "\n");
  }

  void forget(String part) throws IOException {
    Files.deleteIfExists(file(part));
    Files.deleteIfExists(portFile(part));
  }

  private Path file(String part) {
    return folder.resolve(part + ".pid");
  }

  private Path portFile(String part) {
    return folder.resolve(part + ".port");
  }
}
