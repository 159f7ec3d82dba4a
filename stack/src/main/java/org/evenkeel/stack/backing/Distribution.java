package org.evenkeel.stack.backing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.stack.process.StackException;

/**
 * Where the build left the programs that are started.
 *
 * @param root the repository
 * @param stackJar the jar that the small own servers run from
 */
public record Distribution(Path root, Path stackJar) {

  private static final int SMALL_HEAP_MB = 64;

  /** The distribution that this class was loaded from. */
  public static Distribution of(Path root) {
    try {
      var source = Distribution.class.getProtectionDomain().getCodeSource().getLocation();
      return new Distribution(root, Path.of(source.toURI()));
    } catch (URISyntaxException e) {
      throw new StackException("The path of stack's own jar cannot be read.", e);
    }
  }

  /** The java program of the JDK that runs now. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The broker's class path; Kafka needs its own, apart from the services'. */
  public List<Path> kafkaJars() {
    Path folder = root.resolve("stack/kafka-broker/target/jars");
    try (var jars = Files.list(folder)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw notBuilt(folder, e);
    }
  }

  /** Keycloak as it was unpacked, not yet built. */
  public Path keycloak() {
    Path folder = root.resolve("stack/target/dist/keycloak");
    try (var versions = Files.list(folder)) {
      return versions.findFirst().orElseThrow();
    } catch (IOException e) {
      throw notBuilt(folder, e);
    }
  }

  /** Unpacked programs, kept until the next {@code mvn clean}. */
  public Path cache() {
    return root.resolve("stack/target/cache");
  }

  /**
   * For processes on a laptop: the quick compiler only. A dozen JVMs that start together would take
   * the processor from each other for minutes to compile what few requests need.
   */
  public static String quickCompiler() {
    return "-XX:TieredStopAtLevel=1";
  }

  /** Command line of one of stack's own small servers. */
  public List<String> ownServer(String mainClass, List<String> arguments) {
    return ownServer(mainClass, SMALL_HEAP_MB, arguments);
  }

  /** The same with another limit of its heap. */
  public List<String> ownServer(String mainClass, int heapMegabytes, List<String> arguments) {
    String classPath = stackJar + ":" + root.resolve("stack/target/dist/lib") + "/*";
    var jvm =
        List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    var start = List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, mainClass);
    return Stream.of(List.of(java()), jvm, start, arguments).flatMap(List::stream).toList();
  }

  private static StackException notBuilt(Path folder, IOException e) {
    return new StackException(
        folder + " is missing. Build it with: mvn -pl stack -am -DskipTests package", e);
  }
}
