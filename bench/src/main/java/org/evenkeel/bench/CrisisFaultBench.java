package org.evenkeel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.acceptance.Api;
import org.evenkeel.acceptance.DemoAccounts;
import org.evenkeel.acceptance.LocalMailServer.Heard;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.acceptance.Person;
import org.evenkeel.acceptance.TextedPerson;
import org.evenkeel.bench.crisis.Breaking;
import org.evenkeel.bench.crisis.CallForHelp;
import org.evenkeel.bench.crisis.CaseFeed;
import org.evenkeel.bench.crisis.CheckInsInTurns;
import org.evenkeel.bench.crisis.Fault;
import org.evenkeel.bench.load.OpenLoop;
import org.evenkeel.stack.suite.Supervision;

/**
 * As {@link CrisisBench}, with something broken: one round a fault, the first with nothing. Mail
 * and text count when a provider that takes messages was given them. A service that is restarted is
 * stopped just before the first half of the calls and back before the second; the first half is
 * told apart, counted from its being back.
 */
final class CrisisFaultBench implements Measurement {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TEXTS =
      "SELECT id, dedupe_key FROM delivery WHERE kind = 'crisis' AND channel = 'sms' AND created_at"
          + " > now() - interval '10 minutes'";

  private final Supervision suite;
  private final List<Fault> faults;

  CrisisFaultBench(Supervision suite, String fault) {
    this.suite = suite;
    this.faults =
        fault.equals("all")
            ? List.of(Fault.values())
            : Stream.of(Fault.NONE, Fault.named(fault)).distinct().toList();
  }

  @Override
  public void run(Setup setup) throws Exception {
    var installation = setup.installation();
    Person responder =
        Person.existing(
            new Api(installation.gateway()),
            new DemoAccounts(installation.demoAccounts()).of("responder"));
    setup.progress("notification-service with two mail servers and two providers of texts");
    setup.progress("every mail and text of this suite goes to them until this ends");
    try (Breaking breaking = new Breaking(suite);
        TextedPerson phone = TextedPerson.prove(responder, breaking.texting());
        Connection notification = installation.connect("evenkeel_notification")) {
      setup.progress("a round that does not count");
      new Turn(setup, responder, phone, breaking, notification, Fault.NONE).run(false);
      for (Fault fault : faults) {
        responder.login();
        new Turn(setup, responder, phone, breaking, notification, fault).run(true);
      }
    }
    setup
        .out()
        .println("(targets: case p50 below 500 ms, p99 below 2 s; mail within 2 s; none twice)");
  }

  /** One round. */
  private static final class Turn {

    private final Setup setup;
    private final Person responder;
    private final TextedPerson phone;
    private final Breaking breaking;
    private final Connection notification;
    private final Fault fault;
    private final CheckInsInTurns checkIns;

    Turn(
        Setup setup,
        Person responder,
        TextedPerson phone,
        Breaking breaking,
        Connection notification,
        Fault fault)
        throws Exception {
      this.setup = setup;
      this.responder = responder;
      this.phone = phone;
      this.breaking = breaking;
      this.notification = notification;
      this.fault = fault;
      this.checkIns = new CheckInsInTurns(setup.installation().gateway(), setup.length(), PATIENCE);
    }

    void run(boolean counts) throws Exception {
      try (CaseFeed feed = new CaseFeed(setup.installation().gateway(), responder.token())) {
        breaking.begin(fault);
        Duration half = setup.length().dividedBy(2);
        long begin = System.nanoTime();
        OpenLoop load = OpenLoop.at(2.0 * CheckInsInTurns.CALLS_A_SECOND, half);
        load.run("check-ins", i -> checkIns.checkIn((int) i));
        Optional<Instant> back = breaking.back();
        load.run("check-ins", i -> checkIns.checkIn((int) i + checkIns.members()));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        checkIns.awaitCases(feed);
        checkIns.await(() -> mailed(feed).stream().noneMatch(call -> call.mails().isEmpty()));
        checkIns.await(() -> texted(feed).stream().noneMatch(call -> call.mails().isEmpty()));
        if (counts) {
          print(feed, back, took);
        }
        breaking.end();
        CheckInsInTurns.close(responder, mailed(feed));
      }
    }

    private List<CallForHelp> mailed(CaseFeed feed) {
      List<Mailbox.Mail> mails =
          breaking.taken().stream()
              .filter(mail -> mail.recipient().equalsIgnoreCase(responder.email()))
              .map(mail -> new Mailbox.Mail(mail.messageId(), "", mail.content(), "", mail.at()))
              .toList();
      return checkIns.told(feed, mails);
    }

    /** A text does not name its case; its delivery does. */
    private List<CallForHelp> texted(CaseFeed feed) {
      Map<String, String> keys = new HashMap<>();
      try (var query = notification.prepareStatement(TEXTS);
          var row = query.executeQuery()) {
        while (row.next()) {
          keys.put(row.getString(1), row.getString(2));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("the deliveries cannot be read", e);
      }
      boolean firstTakes = fault != Fault.SMS_500 && fault != Fault.SMS_HANG;
      List<Mailbox.Mail> texts =
          breaking.texting().stream()
              .skip(firstTakes ? 0 : 1)
              .flatMap(provider -> phone.notices(provider).stream())
              .map(
                  text ->
                      new Mailbox.Mail(
                          text.token(), "", keys.getOrDefault(text.token(), ""), "", text.at()))
              .toList();
      return checkIns.told(feed, texts);
    }

    private void print(CaseFeed feed, Optional<Instant> back, Duration took) {
      List<CallForHelp> mails = mailed(feed);
      List<CallForHelp> texts = texted(feed);
      var out = setup.out();
      out.println("fault " + fault.code());
      out.println("  " + checkIns.inDanger().round("answer in danger", took.toNanos()));
      out.println("  " + checkIns.otherwise().round("answer otherwise", took.toNanos()));
      out.println("  " + CallForHelp.toCase(mails, took, PATIENCE));
      out.println("  " + CallForHelp.toMail(mails, took, PATIENCE));
      out.println("  " + CallForHelp.toMail(texts, took, PATIENCE).named("sent to text"));
      back.ifPresent(
          moment -> {
            List<CallForHelp> meanwhile =
                mails.stream().filter(call -> call.sent().isBefore(moment)).toList();
            List<CallForHelp> afterwards =
                mails.stream().filter(call -> !call.sent().isBefore(moment)).toList();
            out.printf(
                "  %d were sent while it was away, from its being back:%n", meanwhile.size());
            List<CallForHelp> shifted =
                meanwhile.stream().map(call -> call.countedFrom(moment)).toList();
            if (fault == Fault.CRISIS_SERVICE) {
              out.println("  " + CallForHelp.toCase(shifted, took, PATIENCE).named("back to case"));
            }
            out.println("  " + CallForHelp.toMail(shifted, took, PATIENCE).named("back to mail"));
            out.printf("  %d were sent afterwards:%n", afterwards.size());
            out.println("  " + CallForHelp.toCase(afterwards, took, PATIENCE));
            out.println("  " + CallForHelp.toMail(afterwards, took, PATIENCE));
          });
      out.printf(
          "  calls %d; with two cases %d, two mails %d, two texts %d; mails taken twice under one"
              + " id %d, given again after the first server withheld its answer %d%n",
          mails.size(),
          CallForHelp.withTwoCases(mails),
          CallForHelp.withTwoMails(mails),
          CallForHelp.withTwoMails(texts),
          takenTwice(mails),
          givenAgain(mails));
    }

    private long takenTwice(List<CallForHelp> mails) {
      Map<String, Long> times =
          breaking.taken().stream()
              .collect(Collectors.groupingBy(Heard::messageId, Collectors.counting()));
      return ids(mails).stream().filter(id -> times.getOrDefault(id, 0L) > 1).count();
    }

    private long givenAgain(List<CallForHelp> mails) {
      Set<String> withheld =
          breaking.withheld().stream().map(Heard::messageId).collect(Collectors.toSet());
      return ids(mails).stream().filter(withheld::contains).count();
    }

    private static Set<String> ids(List<CallForHelp> mails) {
      return mails.stream()
          .map(CallForHelp::mails)
          .map(Map::keySet)
          .flatMap(Collection::stream)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
