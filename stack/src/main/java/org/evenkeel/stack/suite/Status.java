package org.evenkeel.stack.suite;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.stack.process.Memory;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.RunningProcess;

/** What runs, where, since when and with how much memory. */
public final class Status {

  private final Settings settings;
  private final PidFiles pidFiles;
  private final List<Part> parts;

  public Status(Settings settings) {
    this.settings = settings;
    this.pidFiles = new PidFiles(settings.home());
    this.parts = Part.all(new Replicas(settings).number());
  }

  /** A table, a line a process. */
  public String table() {
    return StatusTable.of(parts.stream().map(this::row).toList());
  }

  /** Names of the parts that run. */
  public Set<String> running() {
    return parts.stream()
        .map(Part::name)
        .filter(name -> pidFiles.running(name).isPresent())
        .collect(Collectors.toSet());
  }

  /** Parts that were started and have ended although nobody stopped them. */
  public List<String> ended() {
    return parts.stream()
        .map(Part::name)
        .filter(name -> pidFiles.known(name) && pidFiles.running(name).isEmpty())
        .toList();
  }

  private StatusTable.Row row(Part part) {
    Optional<RunningProcess> process = pidFiles.running(part.name());
    int port = pidFiles.port(part.name()).orElseGet(() -> part.port(settings));
    return new StatusTable.Row(
        part.name(),
        process,
        port,
        process.isPresent() ? liveState(part, port) : deadState(part),
        process.map(p -> Duration.between(p.startedAt(), Instant.now())).orElse(Duration.ZERO),
        process.map(p -> Memory.mebibytes(p.pid())).orElse(0L));
  }

  private static String liveState(Part part, int port) {
    boolean ready =
        part.replica().isPresent() ? ServiceProcess.answersReady(port) : Ports.answers(port);
    return ready ? "ready" : "not ready";
  }

  private String deadState(Part part) {
    if (pidFiles.known(part.name())) {
      return "ended";
    }
    boolean external =
        part.name().equals("documents") && settings.value("EVENKEEL_MONGODB_URI").isPresent();
    return external ? "external" : "stopped";
  }
}
