package org.evenkeel.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What emergency contacts get by text message, and what becomes of it. */
class ContactTextsIT extends ContactTextsService {
  @Autowired private MeterRegistry meters;

  @Test
  void a_contact_is_asked_once_over_both_paths_with_a_link_and_how_to_end_it() {
    EmergencyContactMessage invitation = message("confirm");

    urgent(invitation);
    urgent(invitation);
    BROKER.publish(UUID.randomUUID(), member, invitation);
    BROKER.publish(UUID.randomUUID(), member, invitation);

    await().atMost(LONG).until(() -> states().equals(List.of("sent")));
    assertThat(factsAreRead()).isTrue();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(texts(number))
        .containsExactly("About " + invitation.messageId() + " " + LINK + " STOP ends it.");
    assertThat(got(FIRST).getFirst().form().get("StatusCallback"))
        .isEqualTo(PUBLIC_URL + "/api/v1/webhooks/sms/twilio/status");
    assertThat(one("SELECT kind FROM delivery WHERE user_id = ?")).isEqualTo("security");
    assertThat(
            database
                .sql("SELECT contact_message::text FROM contact_message WHERE user_id = ?")
                .param(member)
                .query(String.class)
                .list())
        .hasSize(1)
        .allSatisfy(row -> assertThat(row).doesNotContain(number.substring(1)));
  }

  @Test
  void an_alert_leaves_by_the_second_provider_when_the_first_fails() {
    FIRST.always(500, "{}");
    SECOND.always(201, "{\"sid\":\"" + sid() + "\",\"status\":\"queued\"}");

    urgent(message("alert"));

    await().atMost(LONG).until(() -> states().equals(List.of("sent")));
    assertThat(got(SECOND)).hasSize(1);
    assertThat(one("SELECT provider FROM delivery WHERE user_id = ?")).isEqualTo("second");
    assertThat(one("SELECT kind FROM delivery WHERE user_id = ?")).isEqualTo("crisis");
  }

  @Test
  void an_alert_does_not_wait_for_a_provider_that_hangs() {
    FIRST.nextIsSilent();

    urgent(message("alert"));

    await().atMost(LONG).until(() -> states().equals(List.of("sent")));
    assertThat(got(FIRST)).hasSize(1);
    assertThat(got(SECOND)).hasSize(1);
    assertThat(got(SECOND).getFirst().header("I-Twilio-Idempotency-Token"))
        .isEqualTo(got(FIRST).getFirst().header("I-Twilio-Idempotency-Token"));
  }

  @Test
  void what_the_provider_reports_shows_in_the_life_of_the_delivery() {
    String sid = sid();
    FIRST.always(201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> states().equals(List.of("sent")));

    call(
        "/api/v1/webhooks/sms/twilio/status",
        form("MessageSid", sid, "MessageStatus", "delivered", "To", number),
        TOKEN);

    assertThat(states()).containsExactly("delivered");
    double before = withoutEffect();
    call(
        "/api/v1/webhooks/sms/twilio/status",
        form("MessageSid", sid, "MessageStatus", "delivered", "To", number),
        TOKEN);
    assertThat(withoutEffect()).isEqualTo(before + 1);
    await()
        .atMost(LONG)
        .until(
            () ->
                BROKER.published(DeliveryChanged.class, member).stream()
                    .map(DeliveryChanged::state)
                    .toList()
                    .equals(List.of("sent", "delivered")));
  }

  @Test
  void crisis_service_learns_that_text_messages_are_carried() {
    assertThat(
            client(TOKENS.service("crisis-service"))
                .get()
                .uri("/internal/emergency-contact-channels")
                .retrieve()
                .body(String.class))
        .isEqualTo("{\"channels\":[\"email\",\"sms\"]}");
    assertThat(
            client(TOKENS.service("wellness-service"))
                .get()
                .uri("/internal/emergency-contact-channels")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  private double withoutEffect() {
    return meters.counter("refused_attempts_total", "action", "webhook.without-effect").count();
  }
}
