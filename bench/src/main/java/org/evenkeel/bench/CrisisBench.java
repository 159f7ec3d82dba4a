package org.evenkeel.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.DemoAccounts;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.crisis.CallForHelp;
import org.evenkeel.bench.crisis.CaseFeed;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.figures.Tally;
import org.evenkeel.bench.load.Action;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.bench.members.Calls;
import org.evenkeel.bench.members.Members;
import org.evenkeel.bench.members.Words;

/**
 * What a person in danger waits for: the answer, beside the one to the same check-in without
 * danger, the case and the mail to a responder. Every member sends one of each, in turns, so both
 * meet the same machine. Case and mail count from just before the request leaves to what others
 * see: the case on a responder's live stream through the gateway, the mail in the mailbox.
 */
final class CrisisBench implements Measurement {

  private static final int CALLS_A_SECOND = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MEDIAN = 500;
  private static final int P99 = 990;

  private final List<Round> toCase = new ArrayList<>();
  private final List<Round> toMail = new ArrayList<>();
  private final Comparison answers = new Comparison();
  private long twoCases;
  private long twoMails;

  @Override
  public void run(Setup setup) throws Exception {
    var installation = setup.installation();
    Person responder =
        Person.existing(
            new Api(installation.gateway()),
            new DemoAccounts(installation.demoAccounts()).of("responder"));
    setup.progress("a round that does not count");
    new Turn(setup, responder).run(0);
    for (int i = 1; i <= setup.rounds(); i++) {
      responder.login();
      new Turn(setup, responder).run(i);
    }
    print(setup);
  }

  private void print(Setup setup) {
    var out = setup.out();
    out.println("all rounds, answer in danger  " + latencies(answers.suite()));
    out.println("all rounds, answer otherwise  " + latencies(answers.floor()));
    out.println("all rounds, sent to case      " + latencies(toCase));
    out.println("all rounds, sent to mail      " + latencies(toMail));
    out.println("median answer, in danger / otherwise: " + answers.latencies(MEDIAN));
    out.println("p99 answer, in danger / otherwise:    " + answers.latencies(P99));
    out.println("texts with two cases: " + twoCases + ", with two mails: " + twoMails);
    out.println("(targets: case p50 below 500 ms, p99 below 2 s; mail within 2 s; none twice)");
  }

  private static Latencies latencies(List<Round> rounds) {
    return Latencies.all(rounds.stream().map(Round::latencies).toList());
  }

  /** One round with members of its own, because a person has one open case at most. */
  private final class Turn {

    private final Setup setup;
    private final Person responder;
    private final Calls calls;
    private final Mailbox mailbox;
    private final Map<String, Instant> sent = new ConcurrentHashMap<>();
    private final Tally inDanger = new Tally();
    private final Tally otherwise = new Tally();

    Turn(Setup setup, Person responder) {
      this.setup = setup;
      this.responder = responder;
      this.calls = new Calls(setup.installation().gateway());
      this.mailbox = new Mailbox(setup.installation().mailbox());
    }

    void run(int number) throws Exception {
      int size = Math.toIntExact(CALLS_A_SECOND * setup.length().toSeconds());
      List<Person> members = Members.create(setup.installation().gateway(), size);
      List<String> ids = new ArrayList<>();
      for (Person member : members) {
        ids.add(member.get("/auth/me").expect(200).text("/user_id"));
        // From here on every service on the way has this member's key.
        calls.post("/checkins", member.token(), Words.CHECK_IN);
      }
      try (CaseFeed feed = new CaseFeed(setup.installation().gateway(), responder.token())) {
        Round all =
            OpenLoop.at(2.0 * CALLS_A_SECOND, setup.length())
                .run("check-ins", i -> checkIn(members, ids, (int) i));
        await(() -> feed.events().knowsAll(sent.keySet()));
        await(() -> told(feed).stream().noneMatch(call -> call.mails().isEmpty()));
        keep(number, told(feed), all.took());
      }
    }

    /** Even ones are calm; odd ones call for help, half a round later than the same member's. */
    private Action checkIn(List<Person> members, List<String> ids, int i) {
      boolean danger = i % 2 == 1;
      int who = danger ? (i / 2 + members.size() / 2) % members.size() : i / 2;
      return () -> {
        if (danger) {
          sent.put(ids.get(who), Instant.now());
        }
        long begin = System.nanoTime();
        boolean good =
            calls.post(
                    "/checkins",
                    members.get(who).token(),
                    danger ? Words.IN_DANGER : Words.CHECK_IN)
                == 201;
        (danger ? inDanger : otherwise).add(System.nanoTime() - begin, good);
        return good;
      };
    }

    private List<CallForHelp> told(CaseFeed feed) {
      List<Mailbox.Mail> mails = mailbox.to(responder.email());
      return sent.entrySet().stream()
          .map(one -> CallForHelp.of(one.getValue(), feed.events().of(one.getKey()), mails))
          .toList();
    }

    private void keep(int number, List<CallForHelp> told, Duration took) {
      Round danger = inDanger.round("answer in danger", took.toNanos());
      Round calm = otherwise.round("answer otherwise", took.toNanos());
      Round opened = CallForHelp.toCase(told, took, PATIENCE);
      Round mailed = CallForHelp.toMail(told, took, PATIENCE);
      if (number > 0) {
        answers.add(danger, calm);
        toCase.add(opened);
        toMail.add(mailed);
        twoCases += CallForHelp.withTwoCases(told);
        twoMails += CallForHelp.withTwoMails(told);
        setup.out().println("round " + number + "  " + danger);
        List.of(calm, opened, mailed).forEach(one -> setup.out().println("         " + one));
      }
      // Nobody is called again about people who were never there.
      for (String caseId : CallForHelp.cases(told)) {
        responder.post("/crisis/cases/" + caseId + "/acknowledge", Map.of());
        responder.post("/crisis/cases/" + caseId + "/resolve", Map.of());
      }
    }
  }

  /** What does not come in time is a finding, not an end. */
  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
