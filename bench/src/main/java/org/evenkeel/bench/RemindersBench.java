package org.evenkeel.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.DemoAccounts;
import org.evenkeel.acceptance.Habit;
import org.evenkeel.acceptance.LocalMailServer;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.machine.CpuTimes;
import org.evenkeel.bench.machine.Restoring;
import org.evenkeel.bench.reminders.Arrivals;
import org.evenkeel.bench.reminders.CallingForHelp;
import org.evenkeel.bench.reminders.Crowd;
import org.evenkeel.bench.reminders.SealedAddress;
import org.evenkeel.stack.suite.Settings;
import org.evenkeel.stack.suite.Supervision;

/**
 * Reminders of as many people, all due in one minute, from their schedules to a mail server that
 * keeps what it gets, while somebody calls for help every second. notification-service is started
 * anew with that mail server and its rate, and as it was in the end. What the rate alone would take
 * is the floor.
 */
final class RemindersBench implements Measurement {

  private static final String SERVICE = "notification-service";
  private static final String DATABASE = "evenkeel_notification";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration UNTIL_DUE = Duration.ofSeconds(20);
  private static final Duration CALM = Duration.ofSeconds(30);
  private static final Duration WARM_UP = Duration.ofSeconds(15);

  /** So long without one more is the end of it. */
  private static final Duration STILL = Duration.ofSeconds(90);

  private static final Duration SETTLES = Duration.ofSeconds(20);
  private static final int MEDIAN = 500;
  private static final int P99 = 990;
  private static final int MOST = 1_000;

  private static final String MAIL_IS_TAKEN =
      "every mail of this suite goes to this measurement until it ends, whoever it is for";

  private final Settings settings;
  private final int size;
  private final int rate;
  private final Duration longest;

  /**
   * One measurement.
   *
   * @param size of the crowd
   * @param rate reminders a second that the provider takes
   * @param longest that is waited for the last one
   */
  RemindersBench(Settings settings, int size, int rate, Duration longest) {
    this.settings = settings;
    this.size = size;
    this.rate = rate;
    this.longest = longest;
  }

  @Override
  public void run(Setup setup) throws Exception {
    Crowd crowd = new Crowd(size);
    Supervision suite = new Supervision(settings);
    Arrivals arrivals = new Arrivals(size, Instant.now());
    try (var provider = new LocalMailServer(0, Habit.TAKES, arrivals::add);
        Connection notification = setup.installation().connect(DATABASE);
        Connection crisis = setup.installation().connect("evenkeel_crisis")) {
      setup.progress(MAIL_IS_TAKEN);
      setup.progress(size + " people, and " + SERVICE + " with a provider that keeps what it gets");
      try (Restoring restoring = Restoring.with(asItWas(setup, suite, crowd))) {
        restoring.change(
            () -> {
              stop(suite);
              crowd.settle(notification, new SealedAddress(settings.home().secrets()));
              suite.start(
                  SERVICE,
                  Map.of(
                      "EVENKEEL_SMTP_PORT",
                      Integer.toString(provider.port()),
                      "EVENKEEL_SMTP_RATE",
                      Integer.toString(rate)));
            });
        measure(setup, restoring, crowd, arrivals, notification, crisis);
      }
    }
  }

  /** The crowd leaves over a connection of its own: the other one may be why this fails. */
  private List<Restoring.Step> asItWas(Setup setup, Supervision suite, Crowd crowd) {
    return List.of(
        () -> setup.progress("everything as it was"),
        () -> stop(suite),
        () -> {
          try (Connection notification = setup.installation().connect(DATABASE)) {
            crowd.leave(notification);
          }
        },
        () -> suite.start(SERVICE));
  }

  private static void stop(Supervision suite) throws IOException, InterruptedException {
    if (suite.running().contains(SERVICE)) {
      suite.stop(SERVICE);
    }
  }

  private void measure(
      Setup setup,
      Restoring restoring,
      Crowd crowd,
      Arrivals arrivals,
      Connection notification,
      Connection crisis)
      throws Exception {
    Api api = new Api(setup.installation().gateway());
    CallingForHelp calls = new CallingForHelp(Person.newMember(api, "GB", "Europe/London"));
    CpuTimes cpu = new CpuTimes(setup.installation().pids(), "load generator and provider");
    setup.progress("calls for help that do not count, then some with nothing due");
    calls.everySecondUntil(after(WARM_UP));
    Instant calm = Instant.now();
    calls.everySecondUntil(after(CALM));

    Instant due = Instant.now().plus(UNTIL_DUE);
    restoring.change(() -> crowd.plan(notification, due, MINUTE));
    setup.progress(size + " reminders are due from " + due + " on, within a minute");
    calls.everySecondUntil(() -> !Instant.now().isBefore(due));
    cpu.start();
    Progress progress = new Progress(setup, arrivals);
    calls.everySecondUntil(progress::over);
    cpu.stop();
    Instant end = arrivals.last();
    LockSupport.parkNanos(SETTLES.toNanos());

    print(setup, arrivals, Duration.between(due, end), crowd.mails(notification));
    var seen = arrivals.others();
    print(
        setup, "nothing due", calls.found(crisis, notification, seen, calm, due.minus(UNTIL_DUE)));
    print(setup, "while they drained", calls.found(crisis, notification, seen, due, end));
    setup.out().println("processor time for each reminder, calls for help included:");
    setup.out().print(cpu.perOperation(Math.max(1, arrivals.people())));
    resolve(setup, api, calls, crisis);
  }

  private void print(
      Setup setup, Arrivals arrivals, Duration took, Map<String, Integer> deliveries) {
    double seconds = took.toNanos() / 1e9;
    double floor = (double) size / rate;
    setup
        .out()
        .printf(
            Locale.ROOT,
            "the last one in %.1f s after the first was due: %.1f /s; the floor, the provider's"
                + " rate of %d /s alone: %.1f s; ratio %.3f%n",
            seconds,
            arrivals.people() / seconds,
            rate,
            floor,
            seconds / floor);
    setup.out().println("most in one second: " + arrivals.most());
    setup
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d people got theirs, %d mails in all; twice or more: %d; none: %d; deliveries"
                + " %s%n",
            arrivals.people(),
            size,
            arrivals.mails(),
            arrivals.again(),
            size - arrivals.people(),
            deliveries);
  }

  private static void print(Setup setup, String when, CallingForHelp.Found found) {
    setup
        .out()
        .printf(
            "calls for help, %s: asked %d, answered %d, failed %d; mails %d, missing %d; order to"
                + " provider %s; text to provider %s%n",
            when,
            found.answered() + found.failed(),
            found.answered(),
            found.failed(),
            found.fromOrder().count(),
            found.missing(),
            words(found.fromOrder()),
            words(found.fromText()));
  }

  private static String words(Latencies found) {
    return String.format(
        Locale.ROOT,
        "p50 %d, p99 %d, max %d ms",
        found.at(MEDIAN).toMillis(),
        found.at(P99).toMillis(),
        found.at(MOST).toMillis());
  }

  /** Nobody is called again about somebody who was never there. */
  private static void resolve(Setup setup, Api api, CallingForHelp calls, Connection crisis)
      throws SQLException {
    Person responder =
        Person.existing(api, new DemoAccounts(setup.installation().demoAccounts()).of("responder"));
    calls
        .caseId(crisis)
        .ifPresent(
            caseId -> {
              responder.post("/crisis/cases/" + caseId + "/acknowledge", Map.of());
              responder.post("/crisis/cases/" + caseId + "/resolve", Map.of());
            });
  }

  private static BooleanSupplier after(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return () -> System.nanoTime() - end >= 0;
  }

  /** Says now and then how far it is, and when it is over. */
  private final class Progress {

    private static final int CALLS_BETWEEN = 30;

    private final Setup setup;
    private final Arrivals arrivals;
    private final long begin = System.nanoTime();
    private long moved = begin;
    private int people;
    private int looked;

    Progress(Setup setup, Arrivals arrivals) {
      this.setup = setup;
      this.arrivals = arrivals;
    }

    boolean over() {
      int now = arrivals.people();
      if (now > people) {
        people = now;
        moved = System.nanoTime();
      }
      if (++looked % CALLS_BETWEEN == 0) {
        setup.progress(now + " of " + size + " people got theirs");
      }
      return now == size
          || System.nanoTime() - moved > STILL.toNanos()
          || System.nanoTime() - begin > longest.toNanos();
    }
  }
}
