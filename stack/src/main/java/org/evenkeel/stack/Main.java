package org.evenkeel.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Settings;

/** Entry point of the script {@code evenkeel}. */
public final class Main {

  private static final String USAGE =
      """
      usage: ./evenkeel COMMAND

        up              build what is missing, start what does not run, stay until Ctrl-C
        up --detach     the same, and return when everything is ready
        up --replicas N the same with N processes of each service, 1 to 3
        up --no-play    do not go the way of a new member at the first start
        down            stop everything; data stays
        status          a line a process
        restart [SERVICE...]
                        restart services, one replica after the other; all when none is named
        restart --under-load
                        the same while requests must all be answered (--rate 100 a second,
                        of twenty --writes 5; --break kill is a control that must fail)
        logs SERVICE    the end of its log, and what follows
        reset           stop everything and delete this installation's data (asks; --yes does not)
        rebuild analytics
                        make the projections anew from the topics' logs and compare the rows
        rebuild session make the lists of sessions anew from the event store and compare the rows
        dead-letters    what services could not handle: list, show, replay, discard
        rotate-keys     a new key-encryption key while the suite runs; --retire N removes an old one (--stolen: at once)
        learn-population
                        learn from everybody's ratings what a new member starts with (--activate);
                        --use VERSION switches, --list lists, --replay N repeats decisions of the log
        play            go the way of a new member through the running suite
        faults          kill, freeze, cut and restart every process while people use the suite, then compare
                        (--seed N, --minutes M; --break outbox|inbox is a control that must fail)
        drill restore   lose two PostgreSQL clusters of its own under writes, restore them to a moment and to the
                        latest, and print what was lost and how long it took (--archive-timeout SECONDS;
                        --break archive|register|moment is a control that must fail); needs no suite
        bench KIND      measure write, read, gateway, events or start against its bare floor; crisis measures
                        a call for help (--fault), reminders many at once; screen the crisis floor, bandit
                        the recommendations, ope the off-policy estimators and text the text model alone,
                        store the event store and its rebuild
        policy-report   judge the recommendations from their log: other policies, with intervals
                        (--from DAY, --to DAY, --policy-version VERSION, --json FILE)
        soak            a mix of ordinary use (--minutes 30, --rate 30), and what grew meanwhile
        images          build images of the services, weigh them, compare their start with plain jars (start), and
                        prove that jars come out bit by bit the same (check)
        screen          read texts, one a line, and write level, score and categories; needs no suite
        analyze         read texts, one a line, and write emotions and sentiment as JSON (--spans); needs no suite
        test            build everything and run every test
        format          format the sources; --check only says which are not
      """;

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(System.getProperty("evenkeel.root", "")).toAbsolutePath().normalize();
    System.exit(status(new Settings(root, System.getenv()), List.of(arguments)));
  }

  private static int status(Settings settings, List<String> arguments) throws Exception {
    try {
      return command(arguments.isEmpty() ? "help" : arguments.getFirst())
          .run(settings, arguments.stream().skip(1).toList());
    } catch (StackException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static Command command(String name) {
    return switch (name) {
      case "up" -> new Up();
      case "down" -> new Down();
      case "status" -> new ShowStatus();
      case "logs" -> new Logs();
      case "restart" -> new Restart();
      case "reset" -> new Reset();
      case "rebuild" -> new Rebuild();
      case "dead-letters" -> new DeadLetters();
      case "rotate-keys" -> new RotateKeys();
      case "learn-population" -> new LearnPopulation();
      case "play" -> new Play();
      case "policy-report" -> new PolicyReport();
      case "faults" -> new Faults();
      case "drill" -> new Drill();
      case "bench" -> new Measuring("org.evenkeel.bench.BenchMain");
      case "soak" -> new Measuring("org.evenkeel.bench.soak.SoakMain");
      case "images" -> new Images();
      case "screen" -> new Screen();
      case "analyze" -> TextModel::analyze;
      case "test" -> new Test();
      case "format" -> new Format();
      case "help", "-h", "--help" -> (settings, arguments) -> usage();
      default -> throw new StackException("There is no command " + name + ".\n\n" + USAGE);
    };
  }

  private static int usage() {
    System.out.print(USAGE);
    return 0;
  }

  /** Options that a command knows; anything else is refused. */
  static void allow(List<String> arguments, String... options) {
    for (String argument : arguments) {
      if (!Arrays.asList(options).contains(argument)) {
        throw new StackException("There is no option " + argument + " here.\n\n" + USAGE);
      }
    }
  }
}
