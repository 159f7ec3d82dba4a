package org.evenkeel.bench.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.acceptance.Mailbox;
import org.evenkeel.bench.figures.Round;
import org.junit.jupiter.api.Test;

class CallForHelpTests {

  private static final Instant SENT = Instant.parse("2026-03-14T07:42:11Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TOOK = Duration.ofSeconds(2);

  @Test
  void times_count_from_sending_to_the_first_case_and_the_first_mail() {
    CallForHelp call =
        CallForHelp.of(
            SENT,
            Map.of("case-1", after(120)),
            List.of(mail("m1", "case-1", 900), mail("m2", "case-9", 100)));

    assertThat(CallForHelp.toCase(List.of(call), TOOK, PATIENCE).latencies().at(500))
        .isEqualTo(Duration.ofMillis(120));
    Round mailed = CallForHelp.toMail(List.of(call), TOOK, PATIENCE);
    assertThat(mailed.latencies().at(990)).isEqualTo(Duration.ofMillis(900));
    assertThat(mailed.done()).isEqualTo(1);
    assertThat(mailed.rate()).isEqualTo(0.5);
  }

  @Test
  void what_never_came_counts_as_failed_and_as_long_as_it_was_waited_for() {
    List<CallForHelp> calls =
        List.of(
            CallForHelp.of(SENT, Map.of(), List.of()),
            CallForHelp.of(SENT, Map.of("case-1", after(10)), List.of()));

    Round opened = CallForHelp.toCase(calls, TOOK, PATIENCE);
    assertThat(opened.failed()).isEqualTo(1);
    assertThat(opened.latencies().at(990)).isEqualTo(PATIENCE);
    assertThat(CallForHelp.toMail(calls, TOOK, PATIENCE).failed()).isEqualTo(2);
  }

  @Test
  void two_cases_and_two_mails_are_told_a_repeat_under_one_id_is_not() {
    CallForHelp twice =
        CallForHelp.of(
            SENT,
            Map.of("case-1", after(10), "case-2", after(20)),
            List.of(mail("m1", "case-1", 50), mail("m2", "case-2", 60)));
    CallForHelp again =
        CallForHelp.of(
            SENT,
            Map.of("case-3", after(10)),
            List.of(mail("m3", "case-3", 70), mail("m3", "case-3", 40)));

    assertThat(CallForHelp.withTwoCases(List.of(twice, again))).isEqualTo(1);
    assertThat(CallForHelp.withTwoMails(List.of(twice, again))).isEqualTo(1);
    assertThat(again.mailed()).isEqualTo(after(40));
    assertThat(CallForHelp.cases(List.of(twice, again)))
        .containsExactlyInAnyOrder("case-1", "case-2", "case-3");
  }

  private static Instant after(int millis) {
    return SENT.plusMillis(millis);
  }

  private static Mailbox.Mail mail(String id, String caseId, int millis) {
    return new Mailbox.Mail(id, "Please look", "See case " + caseId + ".", "", after(millis));
  }
}
