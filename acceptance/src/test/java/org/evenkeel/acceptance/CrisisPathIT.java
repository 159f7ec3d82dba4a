package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.acceptance.CaseWatch.assertHelpIsThere;
import static org.evenkeel.acceptance.CaseWatch.danger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.acceptance.LocalMailServer.Heard;
import org.evenkeel.stack.suite.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The way from a call for help to the responder, with a part of it broken: help is in the answer,
 * there is one case, and a responder is told by one message a channel. What {@link OutageIT} shows
 * for Kafka, crisis-service and a mail server that is gone stands here for the rest of the way.
 */
@Order(3)
class CrisisPathIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** The longest wait for a mail server's answer, and the pause before the next attempt. */
  private static final Duration GIVES_UP = Duration.ofSeconds(45);

  /** Sooner than anybody gives up on a provider that hangs: the next one was asked meanwhile. */
  private static final Duration WITHOUT_GIVING_UP = Duration.ofSeconds(8);

  private final RunningSuite suite = RunningSuite.shared();
  private CaseWatch watch;

  @BeforeEach
  void people() {
    watch = CaseWatch.begin(suite);
  }

  @AfterEach
  void whole() {
    suite.bringBack();
  }

  @Test
  void withNotificationServiceStoppedTheCaseOpensAndTheMailComesOnceWhenItIsBack() {
    suite.kill("notification-service");

    String caseId = callForHelp();

    suite.bringBack();
    watch.awaitMails(caseId, 1);
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  @Test
  void aMailServerThatRefusesGetsTheSameMailAgainAndTheResponderGetsItOnce() throws IOException {
    oneMailThough(Habit.FAILS);
  }

  @Test
  void aMailServerThatHangsGetsTheSameMailAgainAndTheResponderGetsItOnce() throws IOException {
    oneMailThough(Habit.HANGS);
  }

  @Test
  void theSecondMailServerTakesTheMailOnceWhenTheFirstRefuses() throws IOException {
    theSecondMailServerThough(Habit.FAILS);
  }

  @Test
  void theSecondMailServerTakesTheMailOnceWhenTheFirstHangs() throws IOException {
    theSecondMailServerThough(Habit.HANGS);
  }

  @Test
  void theSecondProviderTextsTheResponderOnceWhenTheFirstFails() throws IOException {
    theSecondTextProviderThough(Habit.FAILS);
  }

  @Test
  void theSecondProviderTextsTheResponderOnceWhenTheFirstHangs() throws IOException {
    theSecondTextProviderThough(Habit.HANGS);
  }

  private void oneMailThough(Habit habit) throws IOException {
    suite.kill("mail");
    String caseId;
    List<Heard> heard = new CopyOnWriteArrayList<>();
    try (var _ = new LocalMailServer(suite.settings().port(Port.SMTP), habit, heard::add)) {
      String opened = callForHelp();
      Eventually.holds("a second attempt", GIVES_UP, () -> about(heard, opened).size() >= 2);
      caseId = opened;
    }
    suite.bringBack();

    watch.awaitMails(caseId, 1);
    assertThat(about(heard, caseId))
        .extracting(Heard::messageId)
        .containsOnly(watch.mails(caseId).getFirst().id());
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  private void theSecondMailServerThough(Habit habit) throws IOException {
    suite.kill("mail");
    List<Heard> first = new CopyOnWriteArrayList<>();
    List<Heard> second = new CopyOnWriteArrayList<>();
    try (var _ = new LocalMailServer(RunningSuite.SECOND_MAIL, Habit.TAKES, second::add)) {
      String caseId;
      try (var _ = new LocalMailServer(suite.settings().port(Port.SMTP), habit, first::add)) {
        String opened = callForHelp();
        Eventually.holds("the second is asked", SOON, () -> !about(second, opened).isEmpty());
        caseId = opened;
      }
      suite.bringBack();
      assertALaterSourceJoins(caseId);
      // The later one is told by the server that is back.
      watch.awaitMails(caseId, 1);

      Heard taken = about(second, caseId).getFirst();
      assertThat(taken.at()).isBefore(watch.openedAt(caseId).plus(WITHOUT_GIVING_UP));
      assertThat(ids(about(first, caseId))).containsExactly(taken.messageId());
      // A server that has just started may be slow, so that the second gets the later mail too.
      String later = watch.mails(caseId).getFirst().id();
      assertThat(later).isNotEqualTo(taken.messageId());
      assertThat(ids(about(second, caseId)))
          .doesNotHaveDuplicates()
          .isSubsetOf(taken.messageId(), later);
    }
  }

  private void theSecondTextProviderThough(Habit habit) throws IOException {
    try (var first = new LocalSmsServer(RunningSuite.FIRST_SMS, Habit.TAKES);
        var second = new LocalSmsServer(RunningSuite.SECOND_SMS, Habit.TAKES);
        var responder = TextedPerson.prove(watch.responder(), List.of(first))) {
      first.become(habit);
      TextKeys keys = new TextKeys(suite.settings());
      String caseId = callForHelp();
      Eventually.holds(
          "a text", SOON, () -> !keys.about(caseId, responder.notices(second)).isEmpty());
      String opening = keys.about(caseId, responder.notices(second)).getFirst();
      assertThat(at(responder.notices(second), opening))
          .isBefore(watch.openedAt(caseId).plus(WITHOUT_GIVING_UP));
      watch.awaitMails(caseId, 1);
      assertThat(keys.about(caseId, responder.notices(second))).containsExactly(opening);
      assertThat(keys.about(caseId, responder.notices(first))).containsExactly(opening);

      first.become(Habit.TAKES);
      assertALaterSourceJoins(caseId);
      Eventually.holds(
          "a later text over the first",
          SOON,
          () -> keys.about(caseId, responder.notices(first)).size() > 1);
      watch.awaitMails(caseId, 2);
      List<String> firsts = keys.about(caseId, responder.notices(first));
      assertThat(firsts).hasSize(2).doesNotHaveDuplicates().startsWith(opening);
      // A first one that is slow to be back has the second asked for the later text too.
      assertThat(keys.about(caseId, responder.notices(second)))
          .startsWith(opening)
          .doesNotHaveDuplicates()
          .isSubsetOf(firsts);
    }
  }

  /** What comes later comes after all that was there: then there is nothing left. */
  private void assertALaterSourceJoins(String caseId) {
    watch.member().post("/checkins", danger()).expect(201);
    Eventually.holds("the later source joins", SOON, () -> watch.sources(caseId) == 2);
    assertThat(watch.openCases()).hasSize(1);
  }

  private static Instant at(List<LocalSmsServer.Text> texts, String token) {
    return texts.stream()
        .filter(text -> text.token().equals(token))
        .map(LocalSmsServer.Text::at)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<Heard> mails) {
    return mails.stream().map(Heard::messageId).toList();
  }

  private List<Heard> about(List<Heard> heard, String caseId) {
    return heard.stream()
        .filter(mail -> mail.recipient().equalsIgnoreCase(watch.responder().email()))
        .filter(mail -> mail.content().contains(caseId))
        .toList();
  }

  /** The answer has the resources, and the case is there while the rest of the way is broken. */
  private String callForHelp() {
    assertHelpIsThere(watch.member().post("/checkins", danger()).expect(201));
    return Eventually.get("the case", SOON, () -> watch.openCases().stream().findFirst())
        .path("id")
        .asString("");
  }
}
