package org.evenkeel.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.notification.Mailbox;
import org.evenkeel.notification.RunningService;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ContactMessagesIT extends RunningService {
  private static final String LINK = "https://web.example/emergency-contact#token=t-1";

  private final UUID member = UUID.randomUUID();
  private final UUID contact = UUID.randomUUID();
  private final String address = contact + "@contacts.example";

  @AfterEach
  void the_mail_server_is_back() {
    MAILBOX.goAway();
    MAILBOX.comeBack();
  }

  @Test
  void an_alert_over_both_paths_and_again_is_one_mail_in_the_words_it_came_with() {
    EmergencyContactMessage alert = message("alert", "email");
    UUID eventId = UUID.randomUUID();
    EmergencyContactMessage later = message("alert", "email");

    assertThat(urgent("crisis-service", alert)).isEqualTo(204);
    assertThat(urgent("crisis-service", alert)).isEqualTo(204);
    BROKER.publish(eventId, member, alert);
    BROKER.publish(eventId, member, alert);
    BROKER.publish(UUID.randomUUID(), member, alert);
    BROKER.publish(UUID.randomUUID(), member, later);

    mails(address, later.messageId());
    List<Mailbox.Mail> mails = mails(address, alert.messageId());
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).isEqualTo("Please get in touch with Kim");
    assertThat(mails.getFirst().text())
        .contains("Hello <b>Robin</b>, about")
        .contains("Hello &lt;b&gt;Robin&lt;/b&gt;, about")
        .doesNotContain(member.toString());
  }

  @Test
  void a_contact_is_asked_with_a_link() {
    EmergencyContactMessage invitation = message("confirm", "email");

    urgent("crisis-service", invitation);

    Mailbox.Mail mail = mails(address, invitation.messageId()).getFirst();
    assertThat(mail.text().replace("&#x3D;", "="))
        .contains("<a href=\"" + LINK + "\">", "Seven days.");
    assertThat(kind()).isEqualTo("security");
  }

  @Test
  void what_has_not_left_when_it_is_withdrawn_never_leaves() {
    MAILBOX.goAway();
    urgent("crisis-service", message("alert", "email"));
    await().atMost(Duration.ofSeconds(30)).until(() -> attempts() > 0);

    urgent("crisis-service", message("withdrawn", "email"));
    MAILBOX.comeBack();

    assertThat(states()).containsExactly("suppressed");
    assertThat(code()).isEqualTo("consent");
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(MAILBOX.to(address)).isEmpty();
  }

  @Test
  void what_comes_after_the_withdrawal_is_not_sent() {
    BROKER.publish(UUID.randomUUID(), member, message("withdrawn", "email"));
    await().atMost(Duration.ofSeconds(30)).until(this::isWithdrawn);

    assertThat(urgent("crisis-service", message("alert", "email"))).isEqualTo(204);
    assertThat(urgent("crisis-service", message("confirm", "email"))).isEqualTo(204);

    assertThat(states()).isEmpty();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(MAILBOX.to(address)).isEmpty();
  }

  @Test
  void what_nobody_can_carry_here_is_not_taken_so_that_it_comes_again() {
    assertThat(urgent("crisis-service", message("alert", "sms"))).isEqualTo(503);

    assertThat(states()).isEmpty();
    assertThat(
            database
                .sql("SELECT count(*) FROM contact_message WHERE user_id = ?")
                .param(member)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(somebodyElseIsTold()).isTrue();
  }

  @Test
  void without_a_provider_of_text_messages_mail_is_the_only_way() {
    assertThat(
            client(TOKENS.service("crisis-service"))
                .get()
                .uri("/internal/emergency-contact-channels")
                .retrieve()
                .body(String.class))
        .isEqualTo("{\"channels\":[\"email\"]}");
  }

  @Test
  void crisis_service_alone_has_the_urgent_path() {
    EmergencyContactMessage alert = message("alert", "email");

    assertThat(urgent("wellness-service", alert)).isEqualTo(403);
    assertThat(states()).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_read_goes_aside_and_its_neighbours_are_sent() {
    EmergencyContactMessage alert = message("alert", "email");

    BROKER.publishGarbage(member, EmergencyContactMessage.class);
    BROKER.publish(UUID.randomUUID(), member, alert);

    assertThat(mails(address, alert.messageId())).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> BROKER.deadLetters(Topics.CRISIS_CONTACTS, "notification-contacts", member) == 1);
  }

  /** After this, whatever was to be sent before has been. */
  private boolean somebodyElseIsTold() {
    EmergencyContactMessage other = message("alert", "email", UUID.randomUUID(), "else" + address);
    urgent("crisis-service", other);
    return mails("else" + address, other.messageId()).size() == 1;
  }

  private EmergencyContactMessage message(String purpose, String channel) {
    return message(purpose, channel, contact, address);
  }

  private EmergencyContactMessage message(
      String purpose, String channel, UUID contactId, String to) {
    UUID id = UUID.randomUUID();
    Map<String, String> alert =
        Map.of(
            "address",
            to,
            "subject",
            "Please get in touch with Kim",
            "text",
            "Hello <b>Robin</b>, about\n\n" + id);
    Map<String, String> invitation =
        Map.of(
            "address",
            to,
            "subject",
            "Would you be there for Kim?",
            "text",
            "Hello Robin,\n\n" + id,
            "link",
            LINK,
            "link_label",
            "Answer",
            "small_print",
            "Seven days.");
    String sealed =
        switch (purpose) {
          case "alert" -> sealed(id, alert);
          case "confirm" -> sealed(id, invitation);
          default -> null;
        };
    return new EmergencyContactMessage(
        id, member, contactId, purpose, channel, "en", sealed, Instant.now(), null);
  }

  /** As crisis-service seals it. */
  private static String sealed(UUID id, Map<String, String> content) {
    return new ServiceCipher("emergency-contact", new byte[32])
        .seal(
            "crisis.emergency-contact.message",
            id.toString(),
            Json.mapper().writeValueAsString(content));
  }

  private int urgent(String caller, EmergencyContactMessage message) {
    return client(TOKENS.service(caller))
        .post()
        .uri("/internal/emergency-contact-messages")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsString(message))
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }

  private List<String> states() {
    return database
        .sql("SELECT state FROM delivery WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .list();
  }

  private String code() {
    return database
        .sql("SELECT code FROM delivery WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .single();
  }

  private String kind() {
    return database
        .sql("SELECT kind FROM delivery WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .single();
  }

  private int attempts() {
    return database
        .sql("SELECT coalesce(max(attempts), 0) FROM delivery WHERE user_id = ?")
        .param(member)
        .query(Integer.class)
        .single();
  }

  private boolean isWithdrawn() {
    return database
            .sql("SELECT count(*) FROM contact_withdrawal WHERE contact_id = ?")
            .param(contact)
            .query(Integer.class)
            .single()
        == 1;
  }
}
