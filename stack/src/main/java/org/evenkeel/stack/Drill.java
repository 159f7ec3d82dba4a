package org.evenkeel.stack;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.evenkeel.stack.drill.Plan;
import org.evenkeel.stack.drill.Plan.Fault;
import org.evenkeel.stack.drill.Report;
import org.evenkeel.stack.drill.RestoreDrill;
import org.evenkeel.stack.process.StackException;
import org.evenkeel.stack.suite.Settings;

/**
 * Drills what one hopes never to need; so far restoring PostgreSQL. Touches no data of the suite.
 */
final class Drill implements Command {

  private static final String USAGE =
      "usage: ./evenkeel drill restore [--archive-timeout SECONDS] [--break"
          + " archive|register|moment]";

  @Override
  public int run(Settings settings, List<String> arguments) throws Exception {
    Plan plan = plan(arguments);
    var folder = settings.home().folder().resolve("drill");
    System.out.printf(
        Locale.ROOT,
        "Restore drill: the log is archived after %d s at the latest; %d s of acknowledged writes"
            + " may be lost.%n",
        plan.archiveTimeout().toSeconds(),
        plan.bar().toSeconds());
    Report report = new RestoreDrill(plan, settings.root(), folder, System.out).run();
    report.wrong().forEach(line -> System.err.println("WRONG: " + line));
    System.out.println(
        report.wrong().isEmpty()
            ? "PASSED"
            : "FAILED; logs and archives are kept in " + folder + " until the next drill");
    return report.wrong().isEmpty() ? 0 : 1;
  }

  static Plan plan(List<String> arguments) {
    if (arguments.isEmpty() || !arguments.getFirst().equals("restore")) {
      throw new StackException(USAGE);
    }
    Plan plan = Plan.usual();
    Iterator<String> words = arguments.subList(1, arguments.size()).iterator();
    while (words.hasNext()) {
      String option = words.next();
      String value = words.hasNext() ? words.next() : "";
      plan =
          switch (option) {
            case "--archive-timeout" -> plan.withArchiveTimeout(seconds(value));
            case "--break" -> plan.with(fault(value));
            default -> throw new StackException(USAGE);
          };
    }
    return plan;
  }

  private static Duration seconds(String value) {
    if (!value.matches("[1-9][0-9]{0,3}")) {
      throw new StackException(USAGE);
    }
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private static Fault fault(String value) {
    return switch (value) {
      case "archive" -> Fault.ARCHIVE;
      case "register" -> Fault.REGISTER;
      case "moment" -> Fault.MOMENT;
      default -> throw new StackException(USAGE);
    };
  }
}
