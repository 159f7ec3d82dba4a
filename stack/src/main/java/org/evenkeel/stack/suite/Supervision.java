package org.evenkeel.stack.suite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;

/**
 * Single processes of a running suite: what may befall one, and what an orchestrator then does. The
 * command {@code faults} uses it.
 */
public final class Supervision {

  private static final Duration GRACE = Duration.ofSeconds(35);
  private static final List<Path> SS = List.of(Path.of("/usr/bin/ss"), Path.of("/bin/ss"));

  private final Settings settings;
  private final Secrets secrets;
  private final PidFiles pidFiles;
  private final Starting starting;

  public Supervision(Settings settings) {
    this.settings = settings;
    this.secrets = Secrets.open(settings.home().secrets());
    this.pidFiles = new PidFiles(settings.home());
    var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    this.starting = new Starting(pidFiles, new Progress(silence));
  }

  /** Names of the processes that run on this machine, backing services first. */
  public List<String> running() {
    return parts().stream()
        .map(Part::name)
        .filter(name -> pidFiles.running(name).isPresent())
        .toList();
  }

  /** The process and its children end at once, as after a loss of power. */
  public void kill(String part) throws IOException, InterruptedException {
    RunningProcess process = process(part);
    process.signalAll("KILL");
    process.awaitEnd(GRACE);
  }

  /** The process and its children stand still; their connections stay open. */
  public void freeze(String part) throws IOException, InterruptedException {
    process(part).signalAll("STOP");
  }

  /** They go on. */
  public void thaw(String part) throws IOException, InterruptedException {
    process(part).signalAll("CONT");
  }

  /** The process is asked to end, and has ended when this returns. */
  public void stop(String part) throws IOException, InterruptedException {
    if (part.equals(Part.POSTGRES)) {
      backing(part).stop(process(part));
    } else {
      process(part).stop(GRACE);
    }
  }

  /**
   * Every connection to the process is reset, on both ends.
   *
   * @return false when there was none, or when the kernel cannot
   * @throws StackException when the system does not let us: it takes {@code ss} of iproute2, the
   *     right to administer the network, and a kernel that can
   */
  public boolean reset(String part) throws IOException, InterruptedException {
    String ports =
        ports(part(part))
            .mapToObj("sport = :%1$d or dport = :%1$d"::formatted)
            .collect(Collectors.joining(" or "));
    var command =
        List.of(
            SS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StackException("ss (iproute2) is needed to reset."))
                .toString(),
            "-K",
            "-H",
            "-t",
            "state",
            "established",
            "( " + ports + " )");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new StackException("Connections cannot be reset here: " + said.strip());
    }
    return !said.isBlank();
  }

  /** Starts the process, unless it runs, and waits until it answers. */
  public void start(String part) throws IOException, InterruptedException {
    start(part, Map.of());
  }

  /**
   * The same with other settings.
   *
   * @param variables a service gets them besides its own, or instead
   */
  public void start(String part, Map<String, String> variables)
      throws IOException, InterruptedException {
    BackingService backing = backing(part, variables);
    if (part.equals(Part.POSTGRES)) {
      starting.adopt(new BackingParts(settings, secrets).postgres());
    }
    starting.start(backing, "");
  }

  /** A superuser's connection to one of the databases. */
  public Connection database(String name) throws SQLException {
    return new BackingParts(settings, secrets).postgres().connect(name);
  }

  /** Address of the broker. */
  public String kafka() {
    return "127.0.0.1:" + settings.port(Port.KAFKA);
  }

  private RunningProcess process(String part) {
    return pidFiles.running(part).orElseThrow(() -> new StackException(part + " does not run."));
  }

  private IntStream ports(Part part) {
    return part.replica()
        .map(replica -> IntStream.of(replica.port(settings)))
        .orElseGet(() -> part.ports().stream().mapToInt(settings::port));
  }

  private List<Part> parts() {
    return Part.all(new Replicas(settings).number());
  }

  private Part part(String name) {
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new StackException("There is no process " + name + "."));
  }

  private BackingService backing(String name) throws IOException, InterruptedException {
    return backing(name, Map.of());
  }

  private BackingService backing(String name, Map<String, String> variables)
      throws IOException, InterruptedException {
    var parts = new BackingParts(settings, secrets);
    return switch (name) {
      case Part.POSTGRES -> parts.postgres();
      case "kafka" -> parts.kafka();
      case "redis" -> parts.redis();
      case "mail" -> parts.mail();
      case "keycloak" -> parts.keycloak();
      case "documents" ->
          parts.documents().orElseThrow(() -> new StackException("documents is external."));
      case Part.FRONT -> new FrontProcess(settings, new Replicas(settings).number());
      default -> service(part(name).replica().orElseThrow(), variables);
    };
  }

  private ServiceProcess service(Replica replica, Map<String, String> variables)
      throws IOException, InterruptedException {
    return new ServiceProcess(
        settings,
        replica,
        UnpackedJar.of(replica.service(), settings),
        new ServiceEnvironment(settings, secrets, variables));
  }
}
