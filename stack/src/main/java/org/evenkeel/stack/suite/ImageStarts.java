package org.evenkeel.stack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.Memory;
import org.evenkeel.stack.process.RunningProcess;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.process.Waiting;

/**
 * How a service starts as its image and as a plain jar: one more replica against the backing
 * services of the running suite, each in turn, three times.
 */
public final class ImageStarts {

  private static final int TIMES = 3;

  /** Beside the replicas that a suite can have. */
  private static final int NUMBER = 9;

  private static final String HEAP = "-XX:+UseSerialGC -XX:MaxRAMPercentage=60";

  private final Settings settings;

  public ImageStarts(Settings settings) {
    this.settings = settings;
  }

  /**
   * Seconds until ready, seconds of processor time until then, and memory.
   *
   * @param wall until ready
   * @param processor of all its threads until then
   * @param mebibytes proportional share
   */
  private record Start(double wall, double processor, long mebibytes) {}

  /** Measures and prints. */
  public int run(List<Service> services) throws IOException, InterruptedException {
    if (new Status(settings).running().isEmpty()) {
      throw new StackException("Nothing runs that services could use. Start it: ./evenkeel up");
    }
    System.out.printf("%-22s %-6s %8s %8s %6s%n", "median of " + TIMES, "", "s", "CPU-s", "MiB");
    for (Service service : services) {
      var image = new ArrayList<Start>();
      var plain = new ArrayList<Start>();
      for (int i = 0; i < TIMES; i++) {
        image.add(start(service, "image", image(service)));
        plain.add(start(service, "plain", plain(service)));
      }
      print(service, "image", image);
      print(service, "plain", plain);
    }
    return 0;
  }

  private List<String> image(Service service) {
    String version = settings.value("EVENKEEL_VERSION").orElse("dev");
    return List.of(
        settings.root().resolve("images/read-only").toString(),
        "localhost/evenkeel/" + service.id() + ":" + version);
  }

  private List<String> plain(Service service) {
    return List.of(
        Distribution.java(),
        "--enable-native-access=ALL-UNNAMED",
        "-jar",
        UnpackedJar.built(service, settings).toString());
  }

  private Start start(Service service, String kind, List<String> command)
      throws IOException, InterruptedException {
    var replica = new Replica(service, NUMBER, 2);
    var secrets = Secrets.open(settings.home().secrets());
    var further = Map.of("JAVA_TOOL_OPTIONS", HEAP, "EVENKEEL_DRAIN_PERIOD", "0s");
    var environment = new ServiceEnvironment(settings, secrets, further).running(replica);
    if (kind.equals("image")) {
      // The folder of this machine is not there; the image's own /tmp is.
      environment.put("EVENKEEL_STATE_DIR", "/tmp/state");
    }
    String name = service.id() + "-" + kind;
    Files.deleteIfExists(settings.home().log(name));
    long begin = System.nanoTime();
    RunningProcess process =
        new Launch(name, command, environment, settings.home().run(), settings.home().log(name))
            .start();
    try {
      Waiting.until(
          () -> ServiceProcess.answersReady(replica.port(settings)),
          process,
          Duration.ofMinutes(4),
          settings.home().log(name));
      double wall = (System.nanoTime() - begin) / 1e9;
      return new Start(wall, processor(process.pid()), Memory.mebibytes(process.pid()));
    } finally {
      end(process);
    }
  }

  private static double processor(long pid) {
    return tree(pid)
        .mapToDouble(one -> one.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
        .sum();
  }

  /** The script waits for its service, so that the service is what ends first. */
  private static void end(RunningProcess process) throws InterruptedException {
    tree(process.pid())
        .filter(one -> one.children().findAny().isEmpty())
        .forEach(ProcessHandle::destroy);
    process.awaitEnd(Duration.ofSeconds(40));
  }

  private static Stream<ProcessHandle> tree(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()));
  }

  private static void print(Service service, String kind, List<Start> starts) {
    Start median =
        starts.stream()
            .sorted(Comparator.comparingDouble(Start::processor))
            .toList()
            .get(TIMES / 2);
    System.out.printf(
        "%-22s %-6s %8.1f %8.1f %6d%n",
        service.id(), kind, median.wall(), median.processor(), median.mebibytes());
  }
}
