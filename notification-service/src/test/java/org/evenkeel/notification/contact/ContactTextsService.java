package org.evenkeel.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.notification.channel.ChannelService;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.MediaType;

/** A contact who gets text messages from two providers that speak Twilio's protocol. */
abstract class ContactTextsService extends ChannelService {
  static final String LINK = "https://web.example/emergency-contact#token=t-1";
  static final Duration LONG = Duration.ofSeconds(60);

  private static final String INBOUND = "/api/v1/webhooks/sms/twilio/inbound";

  final UUID member = UUID.randomUUID();
  final UUID contact = UUID.randomUUID();
  final String number = number();

  @AfterEach
  void the_providers_take_everything_again() {
    FIRST.always(200, "{}");
    SECOND.always(200, "{}");
  }

  static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  String reply(String sid, String words) {
    return call(
            INBOUND,
            form("MessageSid", sid, "From", number, "FromCountry", "US", "Body", words),
            TOKEN)
        .getBody();
  }

  /** After this, whatever was to be sent before has been. */
  boolean somebodyElseIsTold() {
    String other = number();
    urgent(message("alert", UUID.randomUUID(), UUID.randomUUID(), other));
    await().atMost(LONG).until(() -> texts(other).size() == 1);
    return true;
  }

  /** After this, whatever the durable path brought about the member before has been taken. */
  boolean factsAreRead() {
    EmergencyContactMessage last =
        message("withdrawn", UUID.randomUUID(), UUID.randomUUID(), number);
    BROKER.publish(UUID.randomUUID(), member, last);
    await()
        .atMost(LONG)
        .until(
            () ->
                database
                    .sql("SELECT EXISTS (SELECT FROM contact_message WHERE id = ?)")
                    .param(last.messageId())
                    .query(Boolean.class)
                    .single());
    return true;
  }

  List<ProviderServer.Got> got(ProviderServer provider) {
    return provider.got().stream()
        .filter(request -> number.equals(request.form().get("To")))
        .toList();
  }

  List<ContactOptedOut> optedOut() {
    return BROKER.published(ContactOptedOut.class, member);
  }

  List<String> states() {
    return database
        .sql("SELECT state FROM delivery WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .list();
  }

  String one(String sql) {
    return database.sql(sql).param(member).query(String.class).single();
  }

  EmergencyContactMessage message(String purpose) {
    return message(purpose, member, contact, number);
  }

  private static EmergencyContactMessage message(
      String purpose, UUID member, UUID contact, String to) {
    UUID id = UUID.randomUUID();
    Map<String, String> content =
        new HashMap<>(Map.of("address", to, "subject", "Kim", "text", "About " + id));
    if (purpose.equals("confirm")) {
      content.putAll(Map.of("link", LINK, "link_label", "Answer", "small_print", "STOP ends it."));
    }
    return new EmergencyContactMessage(
        id,
        member,
        contact,
        purpose,
        "sms",
        "en",
        purpose.equals("withdrawn") ? null : sealed(id, content),
        Instant.now(),
        null);
  }

  /** As crisis-service seals it. */
  private static String sealed(UUID id, Map<String, String> content) {
    return new ServiceCipher("emergency-contact", new byte[32])
        .seal(
            "crisis.emergency-contact.message",
            id.toString(),
            Json.mapper().writeValueAsString(content));
  }

  void urgent(EmergencyContactMessage message) {
    int status =
        client(TOKENS.service("crisis-service"))
            .post()
            .uri("/internal/emergency-contact-messages")
            .contentType(MediaType.APPLICATION_JSON)
            .body(Json.mapper().writeValueAsString(message))
            .retrieve()
            .toBodilessEntity()
            .getStatusCode()
            .value();
    assertThat(status).isEqualTo(204);
  }
}
