package org.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.bench.bandit.BanditBench;
import org.evenkeel.bench.machine.Machine;
import org.evenkeel.bench.ope.OpeBench;
import org.evenkeel.bench.screen.ScreenBench;
import org.evenkeel.bench.store.StoreBench;
import org.evenkeel.stack.suite.Installation;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Supervision;

/** {@code ./evenkeel bench}: measures the running suite, or a part of it alone. */
public final class BenchMain {

  private static final String USAGE =
      """
      usage: ./evenkeel bench KIND [--rounds 5] [--seconds 10]

        write     POST /checkins against two inserts in a transaction
        read      GET /checkins and /analytics/summary against bare queries
        recommend what might help, asked through the gateway, against a constant answer through another
        gateway   the gateway against its upstream alone and against nginx (needs nginx and wrk)
        events    commit to effect against bare produce and consume
        crisis    the answer, the case and the mail of a call for help, beside a calm check-in
                  [--fault kafka|crisis-service|notification-service|mail-500|mail-hang|sms-500|sms-hang|all]
                  with --fault it stops parts of the suite and takes over its mail and texts meanwhile
        reminders many people's reminders, due in one minute, and a crisis message every second among them
                  [--reminders 100000] [--rate 200] [--minutes 60]
                  takes over the mail of the suite meanwhile: nobody else gets any, responders neither
        start     stops the suite and starts it again: seconds and MiB
        screen    the crisis floor alone, against finding words; needs no suite [--inputs 10000000]
        bandit    the recommendation policy against Vowpal Wabbit, greedy and LinUCB, in a made-up world,
                  and its time; needs no suite [--orders 10] [--people 200] [--json FILE]
        ope       the off-policy estimators on two logs of the Open Bandit sample; needs no suite
                  [--data ../shared/data/off-policy] [--json FILE]
        store     the event store of session-service against a bare table, and its rebuild; needs no suite
                  [--events 1000000] [--json FILE]
        text      the text model alone, figures by label and times; needs no suite
                  [--json FILE] [--data FOLDER of GoEmotions] [--held-out FILE]
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
      Path root = Path.of(args[0]);
      if (!options.isEmpty() && options.getFirst().equals("bandit")) {
        bandit(root, options);
        return;
      }
      if (!options.isEmpty() && options.getFirst().equals("ope")) {
        ope(root, options);
        return;
      }
      if (!options.isEmpty() && options.getFirst().equals("store")) {
        store(root, options);
        return;
      }
      Settings settings = new Settings(root, System.getenv());
      Measurement measurement = measurement(options, settings);
      System.out.println(Machine.description());
      measurement.run(
          new Setup(
              root,
              new Installation(settings),
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

  @SuppressWarnings("SystemOut")
  private static void bandit(Path root, List<String> options) throws IOException {
    System.out.println(Machine.description());
    Map<String, Object> figures =
        new BanditBench(
                System.out,
                root,
                Options.number(options, "--orders", 10),
                Options.number(options, "--people", 200))
            .run();
    Options.word(options, "--json").ifPresent(file -> BanditBench.write(figures, Path.of(file)));
    System.out.println("load of the machine at the end: " + Machine.load());
  }

  @SuppressWarnings("SystemOut")
  private static void ope(Path root, List<String> options) throws IOException {
    Path data =
        Options.word(options, "--data")
            .map(Path::of)
            .orElseGet(() -> root.resolve("../shared/data/off-policy").normalize());
    if (!new OpeBench(System.out).run(data, Options.word(options, "--json").map(Path::of))) {
      System.exit(1);
    }
  }

  @SuppressWarnings("SystemOut")
  private static void store(Path root, List<String> options) throws Exception {
    System.out.println(Machine.description());
    boolean equal =
        new StoreBench(System.out)
            .run(
                root,
                Options.number(options, "--events", 1_000_000),
                Options.word(options, "--json").map(Path::of));
    System.out.println("load of the machine at the end: " + Machine.load());
    if (!equal) {
      System.exit(1);
    }
  }

  private static Measurement measurement(List<String> options, Settings settings) {
    String kind = options.isEmpty() ? "" : options.getFirst();
    return switch (kind) {
      case "write" -> new WriteBench();
      case "read" -> new ReadBench();
      case "recommend" -> new RecommendBench();
      case "gateway" -> new GatewayBench();
      case "events" -> new EventsBench();
      case "crisis" ->
          Options.word(options, "--fault")
              .<Measurement>map(fault -> new CrisisFaultBench(new Supervision(settings), fault))
              .orElseGet(CrisisBench::new);
      case "reminders" ->
          new RemindersBench(
              settings,
              Options.number(options, "--reminders", 100_000),
              Options.number(options, "--rate", 200),
              Duration.ofMinutes(Options.number(options, "--minutes", 60)));
      case "start" -> new StartBench();
      default -> throw new IllegalArgumentException("There is no measurement " + kind + ".");
    };
  }
}
