package org.evenkeel.acceptance.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.stack.suite.Settings;

/** Entry point of {@code ./evenkeel faults}; the suite that the environment names must be up. */
public final class Faults {

  private static final String USAGE =
      "faults takes --seed N, --minutes M, --only KIND:PROCESS:SECONDS, --within SECONDS,"
          + " --break outbox|inbox";
  private static final int MEMBERS = 200;
  private static final Duration BEGIN = Duration.ofSeconds(5);

  /** Between the beginnings of faults that are asked for. */
  private static final Duration APART = Duration.ofSeconds(12);

  private Faults() {}

  public static void main(String[] arguments) throws InterruptedException {
    Settings settings = new Settings(Path.of(arguments[0]), System.getenv());
    System.exit(status(settings, List.of(arguments).subList(1, arguments.length)));
  }

  private static int status(Settings settings, List<String> arguments) throws InterruptedException {
    long seed = System.nanoTime() & 0xffff;
    int minutes = 10;
    Duration within = FaultRun.CONVERGES;
    Sabotage sabotage = Sabotage.NONE;
    List<Fault> only = new ArrayList<>();
    try {
      for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
        String word = words.next();
        switch (word) {
          case "--seed" -> seed = Long.parseLong(words.next());
          case "--minutes" -> minutes = Integer.parseInt(words.next());
          case "--within" -> within = Duration.ofSeconds(Long.parseLong(words.next()));
          case "--break" -> sabotage = Sabotage.named(words.next());
          case "--only" ->
              only.add(Fault.named(words.next(), BEGIN.plus(APART.multipliedBy(only.size()))));
          default -> throw new JobFailed(USAGE);
        }
      }
      FaultRun run = FaultRun.prepare(settings, MEMBERS, System.out);
      List<String> wrong =
          only.isEmpty()
              ? run.run(seed, Duration.ofMinutes(minutes), sabotage, within)
              : run.run(seed, new FaultPlan(only), sabotage, within);
      return wrong.isEmpty() ? 0 : 1;
    } catch (NoSuchElementException | NumberFormatException e) {
      System.err.println(USAGE);
      return 2;
    } catch (JobFailed e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
