package org.evenkeel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Maven build that this test JVM belongs to.
 *
 * @param root the repository
 * @param pid of the process whose end ends the backing services
 */
record Build(Path root, long pid) {

  private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

  static Build current() {
    return new Build(repository(), owner().pid());
  }

  private static Path repository() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("stack/kafka-broker/pom.xml")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("tests run inside the repository only"));
  }

  /** Maven when it is among the ancestors, else the topmost java among them, else this JVM. */
  private static ProcessHandle owner() {
    List<ProcessHandle> lineage =
        Stream.iterate(
                Optional.of(ProcessHandle.current()),
                Optional::isPresent,
                process -> process.flatMap(ProcessHandle::parent))
            .flatMap(Optional::stream)
            .toList();
    return lineage.stream()
        .filter(process -> commandLine(process).contains(MAVEN))
        .findFirst()
        .or(() -> lineage.stream().filter(Build::java).reduce((below, above) -> above))
        .orElse(ProcessHandle.current());
  }

  private static boolean java(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/java");
  }

  /** From /proc, because Java shortens what it tells about long command lines. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }
}
