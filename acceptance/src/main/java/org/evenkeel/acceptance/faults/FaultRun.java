package org.evenkeel.acceptance.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.evenkeel.acceptance.DemoAccounts;
import org.evenkeel.acceptance.JobFailed;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.stack.suite.Port;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Supervision;

/** One run against a suite that is up: people act, faults happen, and then everything must fit. */
public final class FaultRun {

  /** After the last fault everything has arrived within this time, unless more is granted. */
  static final Duration CONVERGES = Duration.ofSeconds(30);

  /** Who still waits for an answer then gives up, or has to ask for one. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(25);

  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** One look takes a second or two; what is above this was no time for anybody. */
  private static final Duration LONGEST_STEP = Duration.ofSeconds(8);

  /** After everything fits, what is on its way has arrived too, and must have changed nothing. */
  private static final Duration SETTLES = Duration.ofSeconds(12);

  private final Settings settings;
  private final PrintStream out;
  private final Supervision suite;
  private final Crowd crowd;

  private FaultRun(Settings settings, PrintStream out, Supervision suite, Crowd crowd) {
    this.settings = settings;
    this.out = out;
    this.suite = suite;
    this.crowd = crowd;
  }

  /** Gathers members for a run. */
  public static FaultRun prepare(Settings settings, int members, PrintStream out)
      throws InterruptedException {
    out.println(members + " members register");
    Crowd crowd = Crowd.gather(java.net.URI.create(settings.url(Port.GATEWAY)), members);
    return new FaultRun(settings, out, new Supervision(settings), crowd);
  }

  /**
   * Runs the plan of a seed.
   *
   * @param within how long after the last fault everything may take to arrive
   * @return what does not fit, a line each; empty when the suite survived
   */
  List<String> run(long seed, Duration length, Sabotage sabotage, Duration within)
      throws InterruptedException {
    var usual = FaultPlan.of(seed, length, suite.running());
    return run(seed, new FaultPlan(sabotage.faults(usual.faults())), sabotage, within);
  }

  /** The same with a plan of one's own. */
  List<String> run(long seed, FaultPlan plan, Sabotage sabotage, Duration within)
      throws InterruptedException {
    List<String> parts = suite.running();
    plan.faults().stream()
        .filter(fault -> !parts.contains(fault.part()))
        .findFirst()
        .ifPresent(
            fault -> {
              throw new JobFailed("There is no process " + fault.part() + ". One of: " + parts);
            });
    out.println(
        "seed %d: %d faults, %d clients".formatted(seed, plan.faults().size(), Crowd.CLIENTS));
    var stores = new Stores(suite, crowd.deeds().members());
    long rejected = NothingLeft.rejected(stores);
    try (var topics = new TopicReader(suite.kafka(), TopicReader.factTopics(), true);
        var dead = new TopicReader(suite.kafka(), TopicReader.deadLetterTopics(), false);
        var _ = sabotage.begin(suite)) {
      ExecutorService clients = crowd.act(seed);
      var happened = new Striking(suite, out).all(plan);
      Instant lastFault = Instant.now();
      crowd.rest();
      clients.shutdown();
      if (!clients.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
        crowd.leave();
      }
      clients.close();
      var told = new CasesAndMails(crowd.deeds(), stores, mailbox(), responder(), happened);
      var stored = new StoredDeeds(crowd.deeds(), crowd.ledger(), stores);
      var figures = new Figures(crowd.ledger(), stores, crowd.people());
      var checks =
          List.of(
              stored,
              new NothingLeft(suite, parts, stores, dead, rejected),
              told,
              new ToldFacts(crowd.deeds(), stores, topics),
              new Derived(stores),
              figures);
      List<String> wrong = converge(checks, lastFault, within, sabotage);
      if (wrong.isEmpty()) {
        wrong = new Planting(stores, stored, figures).overlooked();
        wrong.forEach(line -> out.println("  WRONG: " + line));
        out.println("errors planted by hand and not found: " + wrong.size());
      }
      report(happened, topics, told);
      out.println("rows compared with a recount: " + figures.size());
      return wrong;
    }
  }

  private List<String> converge(
      List<Check> checks, Instant lastFault, Duration within, Sabotage sabotage)
      throws InterruptedException {
    Duration after = Duration.between(lastFault, Instant.now());
    while (true) {
      Instant begin = Instant.now();
      List<String> wrong = new ArrayList<>(crowd.deeds().wrongs());
      checks.forEach(check -> wrong.addAll(differences(check)));
      if (wrong.isEmpty()) {
        out.println("everything fits %.1f s after the last fault".formatted(seconds(after)));
        return settled(checks);
      }
      if (after.compareTo(within) > 0 || wrong.stream().anyMatch(sabotage::shownBy)) {
        wrong.forEach(line -> out.println("  WRONG: " + line));
        return wrong;
      }
      Striking.pause(AGAIN.toNanos());
      after = after.plus(counted(Duration.between(begin, Instant.now())));
    }
  }

  /** A machine that stands still, such as a virtual one that is moved, is no fault of the suite. */
  private static Duration counted(Duration step) {
    return step.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : step;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** Consumers that joined late have had their repeats by then. */
  private List<String> settled(List<Check> checks) throws InterruptedException {
    Striking.pause(SETTLES.toNanos());
    List<String> wrong = new ArrayList<>();
    checks.forEach(check -> wrong.addAll(differences(check)));
    wrong.forEach(line -> out.println("  WRONG, later: " + line));
    return wrong;
  }

  private static List<String> differences(Check check) {
    try {
      return check.differences();
    } catch (JobFailed e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private void report(List<Happening> happened, TopicReader topics, CasesAndMails told) {
    out.println(
        "faults: " + byKind(happened, true) + ", without effect: " + byKind(happened, false));
    out.print(crowd.deeds().summary());
    out.println("answers by status: " + crowd.deeds().answers());
    out.println("records that came twice in a topic: " + FactOrder.repeats(topics.facts()));
    out.println("mails sent again under their Message-ID: " + told.again());
  }

  private static Map<FaultKind, Long> byKind(List<Happening> happened, boolean effect) {
    return happened.stream()
        .filter(one -> one.effect() == effect)
        .collect(
            Collectors.groupingBy(one -> one.fault().kind(), TreeMap::new, Collectors.counting()));
  }

  private Mailbox mailbox() {
    return new Mailbox(java.net.URI.create(settings.url(Port.MAILBOX)));
  }

  private String responder() {
    Path file = settings.home().secrets().resolve("demo-accounts.json");
    return new DemoAccounts(file).of("responder").email();
  }
}
