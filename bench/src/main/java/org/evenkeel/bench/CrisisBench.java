package org.evenkeel.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.DemoAccounts;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.acceptance.Person;
import org.evenkeel.bench.crisis.CallForHelp;
import org.evenkeel.bench.crisis.CaseFeed;
import org.evenkeel.bench.crisis.CheckInsInTurns;
import org.evenkeel.bench.figures.Comparison;
import org.evenkeel.bench.figures.Latencies;
import org.evenkeel.bench.figures.Round;
import org.evenkeel.bench.load.OpenLoop;

/**
 * What a person in danger waits for: the answer, beside the one to the same check-in without
 * danger, the case and the mail to a responder. Every member sends one of each, in turns, so both
 * meet the same machine. Case and mail count from just before the request leaves to what others
 * see: the case on a responder's live stream through the gateway, the mail in the mailbox.
 */
final class CrisisBench implements Measurement {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
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

  /** One round. */
  private final class Turn {

    private final Setup setup;
    private final Person responder;
    private final Mailbox mailbox;
    private final CheckInsInTurns checkIns;

    Turn(Setup setup, Person responder) throws Exception {
      this.setup = setup;
      this.responder = responder;
      this.mailbox = new Mailbox(setup.installation().mailbox());
      this.checkIns = new CheckInsInTurns(setup.installation().gateway(), setup.length(), PATIENCE);
    }

    void run(int number) throws Exception {
      try (CaseFeed feed = new CaseFeed(setup.installation().gateway(), responder.token())) {
        Round all =
            OpenLoop.at(2.0 * CheckInsInTurns.CALLS_A_SECOND, setup.length())
                .run("check-ins", i -> checkIns.checkIn((int) i));
        checkIns.awaitCases(feed);
        checkIns.await(() -> told(feed).stream().noneMatch(call -> call.mails().isEmpty()));
        keep(number, told(feed), all.took());
      }
    }

    private List<CallForHelp> told(CaseFeed feed) {
      return checkIns.told(feed, mailbox.to(responder.email()));
    }

    private void keep(int number, List<CallForHelp> told, Duration took) {
      Round danger = checkIns.inDanger().round("answer in danger", took.toNanos());
      Round calm = checkIns.otherwise().round("answer otherwise", took.toNanos());
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
      CheckInsInTurns.close(responder, told);
    }
  }
}
