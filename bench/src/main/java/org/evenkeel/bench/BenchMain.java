package org.evenkeel.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.evenkeel.bench.machine.Machine;
import org.evenkeel.bench.screen.ScreenBench;
import org.evenkeel.stack.suite.Installation;
import org.evenkeel.stack.suite.Settings;

/** {@code ./evenkeel bench}: measures the running suite, or the crisis floor alone. */
public final class BenchMain {

  private static final String USAGE =
      """
      usage: ./evenkeel bench KIND [--rounds 5] [--seconds 10]

        write     POST /checkins against two inserts in a transaction
        read      GET /checkins and /analytics/summary against bare queries
        gateway   the gateway against its upstream alone and against nginx (needs nginx and wrk)
        events    commit to effect against bare produce and consume
        crisis    the answer, the case and the mail of a call for help, beside a calm check-in
        start     stops the suite and starts it again: seconds and MiB
        screen    the crisis floor alone, against finding words; needs no suite [--inputs 10000000]
      """;

  private BenchMain() {}

  /**
   * Runs one measurement.
   *
   * @param args root of the repository, kind, options
   */
  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    List<String> options = List.of(args).subList(1, args.length);
    try {
      if (!options.isEmpty() && options.getFirst().equals("screen")) {
        screen(options);
        return;
      }
      Measurement measurement = measurement(options.isEmpty() ? "" : options.getFirst());
      Path root = Path.of(args[0]);
      System.out.println(Machine.description());
      measurement.run(
          new Setup(
              root,
              new Installation(new Settings(root, System.getenv())),
              Options.number(options, "--rounds", 5),
              Duration.ofSeconds(Options.number(options, "--seconds", 10)),
              System.out));
      System.out.println("load of the machine at the end: " + Machine.load());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    }
  }

  @SuppressWarnings("SystemOut")
  private static void screen(List<String> options) {
    System.out.println(Machine.description());
    ScreenBench bench = new ScreenBench(System.out, Options.number(options, "--rounds", 5), 3_000);
    boolean held = bench.run(Options.number(options, "--inputs", 10_000_000));
    System.out.println("load of the machine at the end: " + Machine.load());
    if (!held) {
      System.exit(1);
    }
  }

  private static Measurement measurement(String kind) {
    return switch (kind) {
      case "write" -> new WriteBench();
      case "read" -> new ReadBench();
      case "gateway" -> new GatewayBench();
      case "events" -> new EventsBench();
      case "crisis" -> new CrisisBench();
      case "start" -> new StartBench();
      default -> throw new IllegalArgumentException("There is no measurement " + kind + ".");
    };
  }
}
