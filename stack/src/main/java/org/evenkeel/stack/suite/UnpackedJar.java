package org.evenkeel.stack.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Trees;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.StackException;

/**
 * A service's jar, unpacked as Spring Boot's AOT cache wants it, in a folder named after the jar's
 * checksum: a later build never changes what runs.
 *
 * @param service whose jar
 * @param jar the unpacked application jar, its libraries beside it
 * @param checksum of the jar that was unpacked
 */
record UnpackedJar(Service service, Path jar, String checksum) {

  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms48m",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  /** Unpacks the jar that the build made, unless that was done before. */
  static UnpackedJar of(Service service, Settings settings)
      throws IOException, InterruptedException {
    Path built = built(service, settings);
    String checksum = checksum(built);
    Path folder = settings.caches().resolve(service.id() + "-" + checksum);
    Path jar = folder.resolve(service.id() + ".jar");
    // A file lock keeps out other processes; replicas of one service start on threads of this one.
    synchronized (service) {
      try (var lock = CacheLock.take(settings, service)) {
        if (lock.held() && !Files.exists(jar)) {
          Trees.delete(folder);
          run(service, settings, extraction(built, folder), Map.of());
        }
      }
    }
    return new UnpackedJar(service, jar, checksum);
  }

  private static List<String> extraction(Path jar, Path folder) {
    return List.of(
        Distribution.java(),
        "-Djarmode=tools",
        "-jar",
        jar.toString(),
        "extract",
        "--destination",
        folder.toString());
  }

  static Path built(Service service, Settings settings) {
    return settings.root().resolve(service.id() + "/target/" + service.id() + ".jar");
  }

  /** Trains the cache once; false when the JVM would not, which costs start-up time only. */
  boolean train(Settings settings, Map<String, String> environment)
      throws IOException, InterruptedException {
    try (var lock = CacheLock.take(settings, service)) {
      if (lock.held() && !Files.exists(cache())) {
        OldCaches.forget(settings, service, checksum);
        run(service, settings, training(), environment);
      }
    } catch (StackException e) {
      Files.deleteIfExists(cache());
    }
    return Files.exists(cache());
  }

  private List<String> training() {
    var command = new ArrayList<String>();
    command.add(Distribution.java());
    command.addAll(jvm());
    command.add("-XX:AOTCacheOutput=" + cache());
    command.add("-Dspring.context.exit=onRefresh");
    command.add("-Dspring.profiles.active=training");
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /** Command line that starts the service, or one of its commands. */
  List<String> command(String... arguments) {
    var cache = Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.<String>of();
    return command(cache, List.of(arguments));
  }

  /** Command line that starts the service with an agent, which makes the JVM refuse a cache. */
  List<String> withAgent(List<String> options) {
    return command(options, List.of());
  }

  private List<String> command(List<String> options, List<String> arguments) {
    return Stream.of(
            List.of(Distribution.java()),
            jvm(),
            options,
            List.of("-jar", jar.toString()),
            arguments)
        .flatMap(List::stream)
        .toList();
  }

  /** Every request passes the gateway, so that compiling it well pays. */
  private List<String> jvm() {
    return service == Service.GATEWAY
        ? JVM
        : Stream.concat(JVM.stream(), Stream.of(Distribution.quickCompiler())).toList();
  }

  private Path cache() {
    return jar.resolveSibling(service.id() + ".aot");
  }

  private static void run(
      Service service, Settings settings, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Home home = settings.home();
    new Launch(
            service.id() + " preparation",
            command,
            environment,
            home.run(),
            home.log(service.id() + "-preparation"))
        .run();
  }

  private static String checksum(Path jar) throws IOException {
    var crc = new CRC32();
    try (var bytes = new CheckedInputStream(Files.newInputStream(jar), crc)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(crc.getValue()) + "-" + Files.size(jar);
  }
}
