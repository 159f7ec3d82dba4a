package org.evenkeel.stack.suite;

import java.util.List;
import org.evenkeel.stack.process.Ports;

/** Starts the whole suite: what does not depend on each other starts at the same time. */
public final class Suite {

  private final Settings settings;
  private final int replicas;
  private final Progress progress;
  private final PidFiles pidFiles;

  public Suite(Settings settings, int replicas, Progress progress) {
    this.settings = settings;
    this.replicas = replicas;
    this.progress = progress;
    this.pidFiles = new PidFiles(settings.home());
  }

  /** Starts what does not run yet and returns when all of it is ready. */
  public void start() throws Exception {
    var secrets = Secrets.open(settings.home().secrets());
    var parts = new BackingParts(settings, secrets);
    var starting = new Starting(pidFiles, progress);
    starting.adopt(parts.postgres());
    checkPorts(parts);
    var building = new Building(settings);
    if (building.needed()) {
      progress.say("  building with Maven; the first time this takes minutes");
      progress.timed("build", building::build);
    }
    new Replicas(settings).remember(replicas);
    var services = new ServiceStarts(settings, replicas, secrets, starting, progress);
    try (var tasks = new Tasks()) {
      var backing = new BackingStarts(settings, secrets, starting, progress).plan(tasks, parts);
      if (replicas > 1) {
        tasks.last(List.of(), () -> starting.start(new FrontProcess(settings, replicas), ""));
      }
      services.plan(tasks, backing);
      tasks.await();
    }
    services.provision();
  }

  private void checkPorts(BackingParts parts) {
    var missing =
        Part.all(replicas).stream()
            .filter(part -> pidFiles.running(part.name()).isEmpty())
            .filter(part -> !part.name().equals("documents") || parts.documents().isPresent())
            .toList();
    new PortCheck(settings, Ports::free).check(missing);
  }
}
