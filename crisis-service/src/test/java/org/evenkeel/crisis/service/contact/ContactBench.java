package org.evenkeel.crisis.service.contact;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What tests of emergency contacts share: naming, answering, and reading what was sent. */
abstract class ContactBench extends RunningService {
  static final String PATH = "/crisis/emergency-contact";
  static final String ADDRESS = "robin@contacts.example";

  final Member member = member();

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  static String contact(String name, String address) {
    return """
    {"name": "%s", "channel": "email", "address": "%s", "known_as": "Kim",
     "consent": {"text_version": "2"}}
    """
        .formatted(name, address);
  }

  static String texted(String name, String number) {
    return contact(name, number).replace("\"email\"", "\"sms\"");
  }

  ResponseEntity<JsonNode> put(Member whose, String json) {
    return whose.send(HttpMethod.PUT, PATH, json, Map.of());
  }

  ResponseEntity<JsonNode> answer(String token, boolean accepts) {
    return new Member(member.id(), () -> client(""))
        .post(
            PATH + "/confirmations", "{\"token\":\"%s\",\"accepts\":%s}".formatted(token, accepts));
  }

  /** Messages of this purpose, awaited until there are so many. */
  List<EmergencyContactMessage> sent(Member whose, String purpose, int atLeast) {
    await().atMost(Duration.ofSeconds(60)).until(() -> published(whose, purpose).size() >= atLeast);
    return published(whose, purpose);
  }

  List<EmergencyContactMessage> published(Member whose, String purpose) {
    return BROKER.published(EmergencyContactMessage.class, whose.id()).stream()
        .filter(message -> message.purpose().equals(purpose))
        .toList();
  }

  /** What notification-service reads in it. */
  static JsonNode letter(EmergencyContactMessage message) {
    String json =
        new ServiceCipher("emergency-contact", new byte[32])
            .open(
                "crisis.emergency-contact.message",
                message.messageId().toString(),
                message.contentSealed());
    return Json.mapper().readTree(json);
  }

  static String token(EmergencyContactMessage invitation) {
    String link = letter(invitation).path("link").asString();
    return link.substring(link.indexOf("#token=") + "#token=".length());
  }

  /** A contact that said yes. */
  void confirmedContact() {
    put(member, contact("Robin", ADDRESS));
    answer(token(sent(member, "confirm", 1).getFirst()), true);
  }

  List<String> audited(UUID subject) {
    return database
        .sql("SELECT action FROM audit_entry WHERE subject_id = ? ORDER BY action")
        .param(subject)
        .query(String.class)
        .list();
  }
}
