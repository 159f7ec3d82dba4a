package org.evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.acceptance.CaseWatch.assertHelpIsThere;
import static org.evenkeel.acceptance.CaseWatch.danger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.evenkeel.acceptance.ObstinateMailServer.Habit;
import org.evenkeel.stack.suite.Port;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The way from a call for help to the responder, with a part of it broken: help is in the answer,
 * there is one case, and a responder is told by one mail. What {@link OutageIT} shows for Kafka,
 * crisis-service and a mail server that is gone stands here for the rest of the way.
 */
@Order(3)
class CrisisPathIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** The longest wait for a mail server's answer, and the pause before the next attempt. */
  private static final Duration GIVES_UP = Duration.ofSeconds(45);

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
    oneMailThough(Habit.REFUSES);
  }

  @Test
  void aMailServerThatHangsGetsTheSameMailAgainAndTheResponderGetsItOnce() throws IOException {
    oneMailThough(Habit.HANGS);
  }

  private void oneMailThough(Habit habit) throws IOException {
    suite.kill("mail");
    String caseId;
    List<String> tries;
    try (var server = new ObstinateMailServer(suite.settings().port(Port.SMTP), habit)) {
      String opened = callForHelp();
      Eventually.holds("a second attempt", GIVES_UP, () -> tries(server, opened).size() >= 2);
      tries = tries(server, opened);
      caseId = opened;
    }
    suite.bringBack();

    watch.awaitMails(caseId, 1);
    assertThat(tries).containsOnly(watch.mails(caseId).getFirst().id());
    watch.assertStaysOneCaseAndOneMail(caseId);
  }

  private List<String> tries(ObstinateMailServer server, String caseId) {
    return server.messageIds(watch.responder().email(), caseId);
  }

  /** The answer has the resources, and the case is there while the rest of the way is broken. */
  private String callForHelp() {
    assertHelpIsThere(watch.member().post("/checkins", danger()).expect(201));
    return Eventually.get("the case", SOON, () -> watch.openCases().stream().findFirst())
        .path("id")
        .asString("");
  }
}
