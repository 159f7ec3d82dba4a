package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.DeliveryReports;
import org.evenkeel.notification.channel.ReportedState;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.people.PersonSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class DeliveriesIT extends RunningEngine {
  @Autowired private DeliveryReports reports;
  @Autowired private Ordering ordering;

  @Test
  void a_reminder_goes_to_the_inbox_and_one_device_once_and_its_life_can_be_read() {
    Member member = reachable();
    confirmed(member);
    NotificationRequest request =
        new NotificationRequest(
            "once:" + member.id(),
            member.id(),
            DeliveryKind.REMINDER,
            "hyperfocus",
            Map.of(),
            Instant.now(),
            null);

    notifying.request(request);
    notifying.request(request);

    assertThat(become("once:" + member.id(), 2)).containsExactly("fcm=sent", "inbox=sent");
    assertThat(PUSH.to(member.id())).hasSize(1);
    assertThat(PUSH.to(member.id()).getFirst().title()).isEqualTo("A small pause?");
    JsonNode page =
        member.get("/notifications/deliveries?channel=fcm&state=sent&kind=reminder").getBody();
    assertThat(data(page)).hasSize(1);
    String id = page.at("/data/0/id").asString();
    JsonNode one = member.get("/notifications/deliveries/" + id).getBody();
    assertThat(one.at("/attempts/0/provider").asString()).isEqualTo("push");
    assertThat(one.at("/attempts/0/outcome").asString()).isEqualTo("accepted");
    assertThat(person().get("/notifications/deliveries/" + id).getStatusCode().value())
        .isEqualTo(404);
    assertThat(member.get("/notifications/deliveries?state=lost").getStatusCode().value())
        .isEqualTo(400);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(DeliveryChanged.class, member.id()).size() == 2);
    assertThat(MAILBOX.to(mailOf(member))).isEmpty();
  }

  @Test
  void quiet_hours_put_a_reminder_off_to_their_end_and_let_a_crisis_through() {
    Member member = reachable();
    String zone = zoneWhereItIs(23);
    people.keepProfile(member.id(), zone, "en-US", 2);

    String put = tell(member, DeliveryKind.REMINDER, "hyperfocus");
    String useless =
        tell(member, DeliveryKind.REMINDER, "hyperfocus", Instant.now().plus(Duration.ofHours(2)));
    String crisis = tell(member, DeliveryKind.CRISIS, "follow-up");

    assertThat(become(crisis, 2)).containsExactly("fcm=sent", "inbox=sent");
    assertThat(become(useless, 2))
        .containsExactly("fcm=suppressed/quiet_hours", "inbox=suppressed/quiet_hours");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(nextAttempts(put))
                    .hasSize(2)
                    .allSatisfy(
                        next ->
                            assertThat(next.atZone(ZoneId.of(zone)).toLocalTime())
                                .hasToString("07:00")));
    assertThat(PUSH.to(member.id())).hasSize(1);
  }

  @Test
  void a_days_cap_holds_though_everything_comes_at_once() throws InterruptedException {
    Member member = reachable();
    people.keepSettings(member.id(), new PersonSettings("en", "direct", 3, null, null), 1);
    database
        .sql("INSERT INTO daily_notification VALUES (?, ?, gen_random_uuid())")
        .param(member.id())
        .param(Instant.now().atZone(ZoneId.of(zoneWhereItIs(12))).toLocalDate().minusDays(1))
        .update();

    try (ExecutorService all = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        all.execute(() -> tell(member, DeliveryKind.REMINDER, "hyperfocus"));
      }
      all.shutdown();
      assertThat(all.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                count(member, "scheduled") + count(member, "sending") == 0
                    && count(member, "sent") + count(member, "suppressed") == 16);
    assertThat(PUSH.to(member.id())).hasSize(3);
    assertThat(count(member, "sent")).isEqualTo(6);
    assertThat(PUSH.to(member.id()).getFirst().title()).isEqualTo("Break?");
    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
  }

  @Test
  void an_unconfirmed_address_gets_nothing_but_what_concerns_the_account() {
    Member member = person();
    people.keepProfile(member.id(), zoneWhereItIs(12), "es-ES", 1);
    people.keepAddress(member.id(), mailOf(member), 1);

    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 1))
        .containsExactly("inbox=sent");
    assertThat(become(tell(member, DeliveryKind.SECURITY, "hyperfocus"), 2))
        .containsExactly("email=sent", "inbox=sent");
    people.confirmAddress(member.id(), 2);
    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("email=sent", "inbox=sent");
    await().atMost(Duration.ofSeconds(30)).until(() -> MAILBOX.to(mailOf(member)).size() == 2);
    assertThat(MAILBOX.to(mailOf(member)).getFirst().stop()).isNull();
    assertThat(MAILBOX.to(mailOf(member)).getLast().stop()).contains("/unsubscribe/reminder.");
    assertThat(MAILBOX.to(mailOf(member)).getLast().subject()).isEqualTo("¿Una pequeña pausa?");
  }

  @Test
  void reports_come_in_any_order_and_never_undo_what_is_known() {
    Member member = reachable();
    tell(member, DeliveryKind.REMINDER, "hyperfocus");
    await().atMost(Duration.ofSeconds(30)).until(() -> count(member, "sent") == 2);
    String message = "push:" + PUSH.to(member.id()).getFirst().deliveryId();
    Instant at = Instant.now();

    reports.report("push", message, ReportedState.DELIVERED, null, at);
    reports.report("push", message, ReportedState.FAILED, "late", at);
    reports.report("push", message, ReportedState.DELIVERED, null, at);
    reports.report("push", "somebody-else's", ReportedState.DELIVERED, null, at);

    JsonNode inbox = data(member.get("/notifications").getBody()).getFirst();
    String id = inbox.path("id").asString();
    assertThat(member.post("/notifications/" + id + "/dismiss", "").getStatusCode().value())
        .isEqualTo(204);
    assertThat(member.post("/notifications/" + id + "/dismiss", "").getStatusCode().value())
        .isEqualTo(204);
    assertThat(person().post("/notifications/" + id + "/dismiss", "").getStatusCode().value())
        .isEqualTo(404);
    assertThat(count(member, "delivered")).isEqualTo(1);
    assertThat(count(member, "dismissed")).isEqualTo(1);
    member.post("/notifications/" + id + "/read", "");
    assertThat(count(member, "opened")).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(DeliveryChanged.class, member.id()))
                    .extracting(DeliveryChanged::state)
                    .containsExactlyInAnyOrder("sent", "sent", "delivered", "dismissed", "opened"));
  }

  @Test
  void what_is_taken_back_does_not_leave_and_what_is_with_a_provider_is_not_sent_again() {
    Member waits = person();
    Member hangs = person();
    MAILBOX.goAway();
    try {
      for (Member member : List.of(waits, hangs)) {
        inTransaction(() -> ordering.order(mail(member)));
        await().atMost(Duration.ofSeconds(30)).until(() -> asked(member).size() > 0);
      }
      inTransaction(() -> ordering.consentWithdrawn("cancel:" + waits.id()));
      database
          .sql("UPDATE delivery SET state = 'sending', leased_until = now() WHERE user_id = ?")
          .param(hangs.id())
          .update();
      inTransaction(() -> ordering.consentWithdrawn("cancel:" + hangs.id()));
    } finally {
      MAILBOX.comeBack();
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Stream.of(waits, hangs).allMatch(this::ended));
    assertThat(MAILBOX.to(mailOf(waits))).isEmpty();
    assertThat(MAILBOX.to(mailOf(hangs))).isEmpty();
  }

  private boolean ended(Member member) {
    return count(member, "suppressed") + count(member, "expired") == 1;
  }

  private EmailOrder mail(Member member) {
    return new EmailOrder(
        "cancel:" + member.id(),
        member.id(),
        DeliveryKind.CRISIS,
        mailOf(member),
        "follow-up",
        Map.of(),
        null);
  }

  @Test
  void insights_are_told_once_a_day_in_one_message() {
    Member member = reachable();
    for (String finding : List.of("Walks help <b>you</b>.", "Mornings are yours.")) {
      for (int i = 0; i < 2; i++) {
        notifying.request(
            new NotificationRequest(
                "insight:" + member.id() + finding,
                member.id(),
                DeliveryKind.INSIGHT,
                "insight",
                Map.of("finding", finding),
                Instant.now(),
                null));
      }
    }
    assertThat(count(member, "scheduled")).isEqualTo(2);

    database
        .sql("UPDATE delivery SET next_attempt_at = now() WHERE user_id = ?")
        .param(member.id())
        .update();

    await().atMost(Duration.ofSeconds(30)).until(() -> count(member, "sent") == 2);
    assertThat(data(member.get("/notifications").getBody()).getFirst().path("body").asString())
        .contains("- Walks help <b>you</b>.\n- Mornings are yours.");
    assertThat(PUSH.to(member.id())).hasSize(1);
    assertThat(PUSH.to(member.id()).getFirst().text()).doesNotContain("Walks");
  }

  @Test
  void templates_and_what_failed_are_shown_to_those_who_run_the_suite_only() {
    Member operator =
        new Member(
            UUID.randomUUID(),
            () ->
                client(
                    TOKENS
                        .token(UUID.randomUUID())
                        .permissions("templates:read", "operations:read")
                        .sign()));

    Member member = reachable();
    PUSH.answer(member.id(), () -> new SendOutcome.Refused("too_big"));
    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("fcm=failed/too_big", "inbox=sent");

    assertThat(data(operator.get("/notifications/templates").getBody())).hasSizeGreaterThan(8);
    assertThat(
            operator
                .get("/notifications/templates/follow-up/preview?locale=es&style=playful")
                .getBody()
                .path("subject")
                .asString())
        .isEqualTo("Otra vez por aquí");
    assertThat(operator.get("/notifications/templates/none/preview").getStatusCode().value())
        .isEqualTo(404);
    JsonNode failed = operator.get("/notifications/failed-deliveries").getBody();
    assertThat(failed.at("/meta/total").asInt()).isPositive();
    assertThat(failed.path("data").findValuesAsString("code")).contains("too_big");
    assertThat(failed.toString()).doesNotContain(member.id().toString());
    assertThat(person().get("/notifications/templates").getStatusCode().value()).isEqualTo(403);
    assertThat(person().get("/notifications/failed-deliveries").getStatusCode().value())
        .isEqualTo(403);
  }

  private List<Instant> nextAttempts(String key) {
    return database
        .sql(
            "SELECT next_attempt_at FROM delivery WHERE dedupe_key LIKE ? || ':%' AND state ="
                + " 'scheduled'")
        .param(key)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .list();
  }
}
