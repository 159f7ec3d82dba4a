package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.DeliveryReports;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.ReportedState;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.preference.StopLinks;
import org.evenkeel.notification.people.PersonSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class DeliveriesIT extends RunningEngine {
  @Autowired private DeliveryReports reports;
  @Autowired private Ordering ordering;
  @Autowired private StopLinks stopLinks;
  @Autowired private PlatformTransactionManager transactions;

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
  void a_refused_push_is_followed_by_a_mail_that_can_be_ended_with_one_click() {
    Member member = reachable();
    confirmed(member);
    PUSH.answer(member.id(), () -> new SendOutcome.Refused("too_big"));

    String key = tell(member, DeliveryKind.REMINDER, "morning-check-in");

    assertThat(become(key, 3)).containsExactly("email=sent", "fcm=failed/too_big", "inbox=sent");
    await().atMost(Duration.ofSeconds(30)).until(() -> !MAILBOX.to(mailOf(member)).isEmpty());
    Mailbox.Mail mail = MAILBOX.to(mailOf(member)).getFirst();
    String link = mail.stop().substring(1, mail.stop().length() - 1);
    String path = link.substring(link.indexOf("/notifications"));
    assertThat(client("").get().uri("/api/v1" + path).retrieve().body(String.class))
        .contains("reminders");
    assertThat(
            member.get("/notifications/preferences").getBody().at("/reminder/enabled").asBoolean())
        .isTrue();
    for (int i = 0; i < 2; i++) {
      assertThat(
              client("")
                  .post()
                  .uri("/api/v1" + path)
                  .body("List-Unsubscribe=One-Click")
                  .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                  .retrieve()
                  .toBodilessEntity()
                  .getStatusCode()
                  .value())
          .isEqualTo(200);
    }
    String forged = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
    assertThat(
            client("")
                .post()
                .uri("/api/v1" + forged)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit_entry WHERE action = 'unsubscribe.refused' AND"
                        + " subject_id IS NULL AND details = '{}'")
                .query(Long.class)
                .single())
        .isPositive();
    JsonNode chosen = member.get("/notifications/preferences").getBody().path("reminder");
    assertThat(chosen.path("enabled").asBoolean()).isTrue();
    assertThat(chosen.path("channels").values())
        .extracting(JsonNode::asString)
        .containsExactly("sms", "fcm", "apns", "web_push", "webhook");
    PUSH.answer(member.id(), () -> new SendOutcome.Refused("too_big"));
    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("fcm=failed/too_big", "inbox=sent");
    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 3))
        .contains("fcm=sent", "inbox=sent");
  }

  @Test
  void what_waits_when_mails_are_ended_goes_on_over_the_next_channel() {
    Member member = atNoon(person());
    confirmed(member);
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15005550077");
    String key = "test:" + UUID.randomUUID();
    notifying.request(
        new NotificationRequest(
            key,
            member.id(),
            DeliveryKind.APPOINTMENT,
            "hyperfocus",
            Map.of(),
            Instant.now().plusSeconds(10),
            null));

    String page = stop(member, DeliveryKind.APPOINTMENT, "List-Unsubscribe=One-Click");

    assertThat(page).contains("reminders of appointments by e-mail", "name=\"everywhere\"");
    assertThat(become(key, 3))
        .containsExactly("email=suppressed/channel_opt_out", "inbox=sent", "sms=sent");
    assertThat(MAILBOX.to(mailOf(member))).isEmpty();
  }

  @Test
  void whoever_wants_none_at_all_says_so_on_the_page_behind_the_link() {
    Member member = reachable();
    confirmed(member);

    assertThat(stop(member, DeliveryKind.REMINDER, "everywhere=true"))
        .contains("no more reminders at all")
        .doesNotContain("<form");
    stop(member, DeliveryKind.REMINDER, "List-Unsubscribe=One-Click");

    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("fcm=suppressed/opt_out", "inbox=suppressed/opt_out");
    assertThat(become(tell(member, DeliveryKind.APPOINTMENT, "hyperfocus"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
  }

  /** The page that answers a form posted to the link of this kind. */
  private String stop(Member member, DeliveryKind kind, String form) {
    String link = stopLinks.link(member.id(), kind);
    return client("")
        .post()
        .uri("/api/v1" + link.substring(link.indexOf("/notifications")))
        .body(form)
        .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
        .retrieve()
        .body(String.class);
  }

  @Test
  void an_address_that_is_gone_is_dropped_and_the_persons_next_is_used() {
    Member member = reachable();
    ADDRESSES.add(member.id(), ChannelName.FCM, "second");
    PUSH.answer(member.id(), () -> new SendOutcome.AddressGone("unregistered"));

    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
    assertThat(PUSH.to(member.id()))
        .extracting(OutgoingMessage::address)
        .containsExactly("device-" + member.id(), "second");
    assertThat(ADDRESSES.of(member.id(), ChannelName.FCM)).hasSize(1);
  }

  @Test
  void a_provider_that_is_away_is_followed_by_the_next_at_once() {
    Member member = crisisReachable();
    FIRST_SMS.answer(member.id(), () -> new SendOutcome.Unavailable("http_500", null));

    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("inbox=sent", "sms=sent");
    assertThat(attempts(member)).containsExactly("sms-1 unavailable", "sms-2 accepted");
    assertThat(SECOND_SMS.to(member.id())).hasSize(1);
  }

  @Test
  void a_provider_that_hangs_keeps_a_crisis_no_longer_than_a_moment() throws InterruptedException {
    Member member = crisisReachable();
    CountDownLatch answers = new CountDownLatch(1);
    FIRST_SMS.answer(
        member.id(),
        () -> {
          awaitQuietly(answers);
          return new SendOutcome.Accepted("late");
        });

    assertThat(become(tell(member, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("inbox=sent", "sms=sent");
    assertThat(attempts(member)).containsExactly("sms-1 open", "sms-2 accepted");
    answers.countDown();

    await().atMost(Duration.ofSeconds(30)).until(() -> attempts(member).contains("sms-1 accepted"));
    assertThat(FIRST_SMS.to(member.id()).getFirst().deliveryId())
        .isEqualTo(SECOND_SMS.to(member.id()).getFirst().deliveryId());
    assertThat(FIRST_SMS.to(member.id())).hasSize(1);
  }

  @Test
  void a_no_that_a_provider_tells_late_holds_for_the_next_one_too() {
    Member member = person();
    UUID contact = UUID.randomUUID();
    UUID message = UUID.randomUUID();
    database
        .sql("INSERT INTO contact_message VALUES (?, ?, ?, 'sms', 'ALERT', now())")
        .params(message, contact, member.id())
        .update();
    CountDownLatch nextIsAsked = new CountDownLatch(1);
    FIRST_SMS.answer(
        member.id(),
        () -> {
          awaitQuietly(nextIsAsked);
          return new SendOutcome.AddressGone("opted_out");
        });
    SECOND_SMS.answer(
        member.id(),
        () -> {
          nextIsAsked.countDown();
          await().atMost(Duration.ofSeconds(20)).until(() -> withdrawn(contact));
          return new SendOutcome.Unavailable("http_503", null);
        });

    inTransaction(
        () ->
            ordering.order(
                new SmsOrder(
                    "contact:" + message,
                    member.id(),
                    DeliveryKind.CRISIS,
                    "+15550103",
                    "contact-alert-text",
                    Map.of("language", "en", "subject", "Kim", "text", "Please call."),
                    null)));

    await().atMost(Duration.ofSeconds(60)).until(() -> count(member, "suppressed") == 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> attempts(member).equals(List.of("sms-1 address_gone", "sms-2 unavailable")));
    assertThat(withdrawn(contact)).isTrue();
    assertThat(SECOND_SMS.to(member.id())).hasSize(1);
  }

  private boolean withdrawn(UUID contact) {
    return database
        .sql("SELECT EXISTS (SELECT FROM contact_withdrawal WHERE contact_id = ?)")
        .param(contact)
        .query(Boolean.class)
        .single();
  }

  @Test
  void an_answer_nobody_gave_is_asked_for_again_in_a_crisis_and_left_alone_for_a_reminder() {
    Member crisis = reachable();
    PUSH.answer(crisis.id(), () -> new SendOutcome.Unknown("timeout"));
    Member reminded = reachable();
    confirmed(reminded);
    PUSH.answer(reminded.id(), () -> new SendOutcome.Unknown("timeout"));

    assertThat(become(tell(crisis, DeliveryKind.CRISIS, "follow-up"), 2))
        .containsExactly("fcm=sent", "inbox=sent");
    assertThat(become(tell(reminded, DeliveryKind.REMINDER, "follow-up"), 2))
        .containsExactly("fcm=failed/unknown_outcome", "inbox=sent");
    assertThat(PUSH.to(crisis.id()))
        .extracting(OutgoingMessage::deliveryId)
        .hasSize(2)
        .containsOnly(PUSH.to(crisis.id()).getFirst().deliveryId());
    assertThat(PUSH.to(reminded.id())).hasSize(1);
    assertThat(MAILBOX.to(mailOf(reminded))).isEmpty();
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
        await().atMost(Duration.ofSeconds(30)).until(() -> attempts(member).size() > 0);
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

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
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
  void what_a_person_chooses_is_checked_and_kept() {
    Member member = reachable();

    JsonNode refused =
        put(
            member,
            "{\"crisis\":{\"enabled\":false},\"reminder\":{},\"digest\":{\"enabled\":true,\"channels\":[\"pigeon\"]}}");
    assertThat(refused.path("errors").values()).hasSize(3);
    JsonNode kept = put(member, "{\"reminder\":{\"enabled\":true,\"channels\":[\"email\"]}}");

    assertThat(kept.at("/reminder/channels/0").asString()).isEqualTo("email");
    assertThat(kept.at("/digest/enabled").asBoolean()).isTrue();
    assertThat(become(tell(member, DeliveryKind.REMINDER, "hyperfocus"), 1))
        .containsExactly("inbox=sent");
  }

  @Test
  void the_link_of_a_mail_undoes_nothing_that_is_chosen_at_the_same_moment() throws Exception {
    Member member = reachable();
    put(member, "{\"reminder\":{\"enabled\":true,\"channels\":[\"email\",\"fcm\"]}}");
    CompletableFuture<String> posted = new CompletableFuture<>();

    inTransaction(
        () -> {
          database
              .sql(
                  "UPDATE notification_preference SET enabled = false, channels = '{email,sms}'"
                      + " WHERE user_id = ? AND kind = 'reminder'")
              .param(member.id())
              .update();
          Thread.ofVirtual()
              .start(
                  () ->
                      posted.complete(
                          stop(member, DeliveryKind.REMINDER, "List-Unsubscribe=One-Click")));
          await()
              .atMost(Duration.ofSeconds(30))
              .until(() -> waitsForALock("notification_preference"));
        });

    assertThat(posted.get(30, TimeUnit.SECONDS)).isNotBlank();
    JsonNode kept = member.get("/notifications/preferences").getBody().path("reminder");
    assertThat(kept.path("enabled").asBoolean()).isFalse();
    assertThat(kept.path("channels").toString()).isEqualTo("[\"sms\"]");
  }

  private boolean waitsForALock(String table) {
    return database
        .sql(
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query"
                + " LIKE '%' || ? || '%')")
        .param(table)
        .query(Boolean.class)
        .single();
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
    assertThat(
            operator
                .get("/notifications/failed-deliveries")
                .getBody()
                .path("meta")
                .path("total")
                .asInt())
        .isNotNegative();
    assertThat(person().get("/notifications/templates").getStatusCode().value()).isEqualTo(403);
    assertThat(person().get("/notifications/failed-deliveries").getStatusCode().value())
        .isEqualTo(403);
  }

  private static JsonNode put(Member member, String json) {
    return member
        .send(org.springframework.http.HttpMethod.PUT, "/notifications/preferences", json, Map.of())
        .getBody();
  }

  private Member crisisReachable() {
    Member member = person();
    ADDRESSES.add(member.id(), ChannelName.SMS, "+15550100");
    return member;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> attempts(Member member) {
    return database
        .sql(
            """
            SELECT a.provider || ' ' || coalesce(a.outcome, 'open') FROM delivery_attempt a
            JOIN delivery d ON d.id = a.delivery_id WHERE d.user_id = ? ORDER BY a.number
            """)
        .param(member.id())
        .query(String.class)
        .list();
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

  private long count(Member member, String state) {
    return database
        .sql("SELECT count(*) FROM delivery WHERE user_id = ? AND state = ?")
        .param(member.id())
        .param(state)
        .query(Long.class)
        .single();
  }
}
