package org.evenkeel.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningEngine;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.delivery.preference.StopLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people say they want, on a page or behind the link of a mail. */
class WishesIT extends RunningEngine {
  @Autowired private StopLinks stopLinks;

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

  private static JsonNode put(Member member, String json) {
    return member
        .send(org.springframework.http.HttpMethod.PUT, "/notifications/preferences", json, Map.of())
        .getBody();
  }
}
