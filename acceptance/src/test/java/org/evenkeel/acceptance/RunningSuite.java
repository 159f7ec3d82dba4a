package org.evenkeel.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.stack.suite.Service;
import org.evenkeel.stack.suite.Settings;

/** The suite as {@code ./evenkeel up} starts it, beside any other one, once for all tests. */
public final class RunningSuite {

  /** Keeps clear of a suite on the usual ports, and below those the system hands out itself. */
  private static final int OFFSET = 2000;

  /**
   * Where the suite looks for a second mail server and for those who send texts: tests play them.
   */
  static final int SECOND_MAIL = 1026 + OFFSET;

  static final int FIRST_SMS = 8091 + OFFSET;
  static final int SECOND_SMS = 8092 + OFFSET;

  private static final int GATEWAY = 8080;
  private static final int MAILBOX = 8025;

  private static final class Shared {
    static final RunningSuite SUITE = start();
  }

  private final Path root = root();
  private final Path home = root.resolve("acceptance/target/suite");

  private RunningSuite() {}

  public static RunningSuite shared() {
    return Shared.SUITE;
  }

  private static RunningSuite start() {
    RunningSuite suite = new RunningSuite();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.evenkeel("down")));
    suite.bringBack();
    return suite;
  }

  /** How far its ports are from the usual ones. */
  int offset() {
    return OFFSET;
  }

  URI gateway() {
    return URI.create("http://127.0.0.1:" + (GATEWAY + OFFSET));
  }

  URI mailbox() {
    return URI.create("http://127.0.0.1:" + (MAILBOX + OFFSET));
  }

  DemoAccounts accounts() {
    return new DemoAccounts(home.resolve("secrets/demo-accounts.json"));
  }

  /** The suite as its own commands see it. */
  public Settings settings() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("EVENKEEL_HOME", home.toString());
    environment.put("EVENKEEL_PORT_OFFSET", Integer.toString(OFFSET));
    return new Settings(root, environment);
  }

  Api api() {
    return new Api(gateway());
  }

  /** Folder of all that the stores keep. */
  Path data() {
    return home.resolve("data");
  }

  /** Kills a process at once, as the kernel would. */
  void kill(String part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    Eventually.holds(part + " is gone", Duration.ofSeconds(30), () -> !process.isAlive());
  }

  /** Starts whatever does not run, and waits until all of it is ready. */
  public void bringBack() {
    evenkeel("up", "--detach", "--no-play");
  }

  /**
   * Ends all services in order and starts them anew, together, with these variables besides the
   * usual ones.
   */
  void restart(Map<String, String> variables) {
    List<ProcessHandle> services =
        Stream.of(Service.values()).map(Service::id).map(this::process).toList();
    services.forEach(ProcessHandle::destroy);
    Eventually.holds(
        "all services have ended",
        Duration.ofMinutes(2),
        () -> services.stream().noneMatch(ProcessHandle::isAlive));
    evenkeel(variables, "up", "--detach", "--no-play");
  }

  /** Every line that any process of the suite logged. */
  List<String> logLines() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
      for (Path log : logs.toList()) {
        lines.addAll(linesOf(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  List<String> logOf(String part) {
    try {
      return linesOf(home.resolve("logs/" + part + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle process(String part) {
    try {
      return ProcessHandle.of(firstNumber(home.resolve("run/" + part + ".pid"))).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long firstNumber(Path file) throws IOException {
    String text = Files.readString(file);
    return Long.parseLong(text.substring(0, text.indexOf(' ')));
  }

  private static List<String> linesOf(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).lines().toList();
  }

  private void evenkeel(String... arguments) {
    evenkeel(Map.of(), arguments);
  }

  private void evenkeel(Map<String, String> variables, String... arguments) {
    List<String> command = new ArrayList<>(List.of(root.resolve("evenkeel").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(root.toFile());
    process.environment().put("EVENKEEL_HOME", home.toString());
    process.environment().put("EVENKEEL_PORT_OFFSET", Integer.toString(OFFSET));
    process.environment().put("EVENKEEL_BUILD", "never");
    process.environment().put("EVENKEEL_MAIL_SECOND_HOST", "127.0.0.1");
    process.environment().put("EVENKEEL_MAIL_SECOND_PORT", Integer.toString(SECOND_MAIL));
    process.environment().putAll(LocalSmsServer.settings(List.of(FIRST_SMS, SECOND_SMS)));
    process.environment().putAll(variables);
    process.inheritIO();
    try {
      int status = process.start().waitFor();
      if (status != 0) {
        throw new JobFailed("evenkeel " + String.join(" ", arguments) + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailed("interrupted");
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("evenkeel"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
