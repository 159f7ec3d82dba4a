package org.evenkeel.notification.channel.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.channel.Address;
import org.evenkeel.notification.channel.Addresses;
import org.evenkeel.notification.channel.Channel;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.ChannelService;
import org.evenkeel.notification.channel.OutgoingMessage;
import org.evenkeel.notification.channel.SendOutcome;
import org.evenkeel.notification.channel.push.webpush.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A person says where they are reached. */
class SubscriptionsIT extends ChannelService {

  private static final String PATH = "/notifications/subscriptions";

  @Autowired private Addresses addresses;
  @Autowired private List<Channel> channels;

  private static String webPush(String endpoint, Browser browser) {
    return json(
        Map.of(
            "channel",
            "web_push",
            "endpoint",
            endpoint,
            "keys",
            Map.of("p256dh", browser.p256dh(), "auth", browser.auth())));
  }

  private static String webhook(String url) {
    return "{\"channel\":\"webhook\",\"endpoint\":\"" + url + "\"}";
  }

  private static String someUrl() {
    return RECEIVER.url() + "/" + UUID.randomUUID();
  }

  private static UUID id(ResponseEntity<JsonNode> answer) {
    return UUID.fromString(answer.getBody().path("id").stringValue());
  }

  private static String code(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value() + " " + answer.getBody().path("code").stringValue();
  }

  @Test
  void a_browser_is_subscribed_listed_used_and_removed() {
    Member person = person();
    String endpoint = someUrl();
    ResponseEntity<JsonNode> made = person.post(PATH, webPush(endpoint, new Browser()));
    assertThat(made.getStatusCode().value()).isEqualTo(201);
    assertThat(made.getHeaders().getLocation()).hasPath("/api/v1" + PATH + "/" + id(made));
    assertThat(made.getBody().path("state").stringValue()).isEqualTo("active");
    assertThat(made.getBody().toString()).doesNotContain(endpoint);

    List<Address> found = addresses.of(person.id(), ChannelName.WEB_PUSH);
    assertThat(found).extracting(Address::id).containsExactly(id(made));
    assertThat(found.getFirst().value()).contains(endpoint);
    assertThat(person.get(PATH).getBody().at("/data/0/hint").stringValue()).isEqualTo("localhost");
    assertThat(stored(id(made))).doesNotContain(endpoint);

    assertThat(person.post(PATH, webPush(endpoint, new Browser())).getStatusCode().value())
        .isEqualTo(200);
    assertThat(person.get(PATH).getBody().at("/meta/total").intValue()).isEqualTo(1);

    assertThat(person().delete(PATH + "/" + id(made)).getStatusCode().value()).isEqualTo(404);
    assertThat(person.delete(PATH + "/" + id(made)).getStatusCode().value()).isEqualTo(204);
    assertThat(person.delete(PATH + "/" + id(made)).getStatusCode().value()).isEqualTo(404);
    assertThat(addresses.of(person.id(), ChannelName.WEB_PUSH)).isEmpty();
  }

  private String stored(UUID id) {
    return database
        .sql("SELECT subscription::text FROM subscription WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  @Test
  void a_device_that_changes_hands_leaves_the_first_account() {
    Member first = person();
    Member second = person();
    String endpoint = someUrl();
    Browser browser = new Browser();
    first.post(PATH, webPush(endpoint, browser));
    assertThat(second.post(PATH, webPush(endpoint, browser)).getStatusCode().value())
        .isEqualTo(201);
    assertThat(addresses.of(first.id(), ChannelName.WEB_PUSH)).isEmpty();
    assertThat(addresses.of(second.id(), ChannelName.WEB_PUSH)).hasSize(1);
  }

  @Test
  void an_address_that_a_provider_gave_up_is_used_no_more_until_it_is_registered_again() {
    Member person = person();
    String endpoint = someUrl();
    UUID id = id(person.post(PATH, webPush(endpoint, new Browser())));
    addresses.gone(id);
    assertThat(addresses.of(person.id(), ChannelName.WEB_PUSH)).isEmpty();
    assertThat(person.get(PATH).getBody().at("/data/0/state").stringValue()).isEqualTo("gone");
    person.post(PATH, webPush(endpoint, new Browser()));
    assertThat(addresses.of(person.id(), ChannelName.WEB_PUSH)).hasSize(1);
  }

  @Test
  void a_number_is_used_once_its_owner_has_shown_the_code() {
    Member person = person();
    String number = number();
    ResponseEntity<JsonNode> made = person.post(PATH, sms(number));
    assertThat(made.getStatusCode().value()).isEqualTo(201);
    assertThat(made.getBody().path("state").stringValue()).isEqualTo("pending");
    assertThat(made.getBody().path("hint").stringValue())
        .isEqualTo("…" + number.substring(number.length() - 4));
    assertThat(addresses.of(person.id(), ChannelName.SMS)).isEmpty();
    String code = code(number);
    assertThat(stored(id(made))).doesNotContain(number);
    String verify = PATH + "/" + id(made) + "/verify";

    assertThat(code(person.post(verify, "{\"code\":\"" + other(code) + "\"}")))
        .isEqualTo("422 EVK-NOTIFICATION-7005");
    assertThat(person().post(verify, "{\"code\":\"" + code + "\"}").getStatusCode().value())
        .isEqualTo(404);
    assertThat(person.post(verify, "{\"code\":\"12345\"}").getStatusCode().value()).isEqualTo(400);
    assertThat(person.post(verify, "{\"code\":\"" + code + "\"}").getStatusCode().value())
        .isEqualTo(200);
    assertThat(addresses.of(person.id(), ChannelName.SMS))
        .extracting(Address::value)
        .containsExactly(number);
    assertThat(person.post(PATH + "/" + id(made) + "/code", "").getStatusCode().value())
        .isEqualTo(422);
  }

  private static String other(String code) {
    return code.charAt(0) == '9' ? "0" + code.substring(1) : "9" + code.substring(1);
  }

  @Test
  void a_code_can_be_guessed_five_times_and_asked_for_once_a_minute() {
    Member person = person();
    String number = number();
    UUID id = id(person.post(PATH, sms(number)));
    String code = code(number);
    String wrong = "{\"code\":\"" + other(code) + "\"}";
    for (int i = 0; i < 5; i++) {
      assertThat(code(person.post(PATH + "/" + id + "/verify", wrong)))
          .isEqualTo("422 EVK-NOTIFICATION-7005");
    }
    assertThat(code(person.post(PATH + "/" + id + "/verify", "{\"code\":\"" + code + "\"}")))
        .isEqualTo("422 EVK-NOTIFICATION-7006");
    assertThat(code(person.post(PATH + "/" + id + "/code", "")))
        .isEqualTo("429 EVK-NOTIFICATION-7003");
    assertThat(code(person().post(PATH, sms(number)))).isEqualTo("429 EVK-NOTIFICATION-7003");
  }

  @Test
  void a_code_goes_over_the_second_provider_when_the_first_cannot() {
    FIRST.next(500, "");
    String number = number();
    person().post(PATH, sms(number));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> SECOND.got().stream().anyMatch(got -> number.equals(got.form().get("To"))));
  }

  @Test
  void a_number_that_another_proves_leaves_the_first_account() {
    Member first = person();
    Member second = person();
    String number = number();
    proved(first, number);
    database.sql("UPDATE phone_code_sent SET sent_at = sent_at - interval '2 minutes'").update();
    UUID pending = id(second.post(PATH, sms(number)));
    assertThat(addresses.of(first.id(), ChannelName.SMS)).hasSize(1);
    await().atMost(Duration.ofSeconds(30)).until(() -> texts(number).size() == 2);
    second.post(PATH + "/" + pending + "/verify", "{\"code\":\"" + code(number) + "\"}");
    assertThat(addresses.of(first.id(), ChannelName.SMS)).isEmpty();
    assertThat(addresses.of(second.id(), ChannelName.SMS)).hasSize(1);
  }

  @Test
  void a_receiver_s_secret_is_shown_once_and_signs_until_the_receiver_fails_for_long() {
    Member person = person();
    String url = someUrl();
    ResponseEntity<JsonNode> made = person.post(PATH, webhook(url));
    assertThat(made.getBody().path("secret").stringValue()).startsWith("whsec_");
    assertThat(person.get(PATH).getBody().at("/data/0").has("secret")).isFalse();

    Channel webhooks =
        channels.stream().filter(c -> c.name() == ChannelName.WEBHOOK).findFirst().orElseThrow();
    OutgoingMessage message = message(person);
    assertThat(webhooks.send(message)).isInstanceOf(SendOutcome.Accepted.class);
    for (int i = 0; i < 3; i++) {
      RECEIVER.next(500, "");
      assertThat(webhooks.send(message)).isInstanceOf(SendOutcome.Unavailable.class);
    }
    assertThat(addresses.of(person.id(), ChannelName.WEBHOOK)).isEmpty();
    assertThat(person.get(PATH).getBody().at("/data/0/state").stringValue()).isEqualTo("disabled");
    assertThat(person.get("/notifications").getBody().at("/data/0/title").stringValue())
        .isEqualTo("Your webhook is switched off");

    ResponseEntity<JsonNode> again = person.post(PATH, webhook(url));
    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getBody().path("secret").stringValue())
        .isNotEqualTo(made.getBody().path("secret").stringValue());
    assertThat(addresses.of(person.id(), ChannelName.WEBHOOK)).hasSize(1);
  }

  private OutgoingMessage message(Member person) {
    return new OutgoingMessage(
        UUID.randomUUID(),
        person.id(),
        addresses.of(person.id(), ChannelName.WEBHOOK).getFirst().value(),
        "A title",
        "A text",
        null,
        false,
        Duration.ofHours(1),
        null,
        Map.of());
  }

  @Test
  void what_does_not_fit_is_refused_and_nothing_is_stored() {
    Member person = person();
    for (String body :
        List.of(
            "{}",
            "{\"channel\":\"email\",\"endpoint\":\"a@b.example\"}",
            sms("0151 234"),
            webhook("http://localhost/"),
            webhook("https://127.0.0.1/"),
            webhook("https://169.254.169.254/latest/meta-data"),
            webhook("https://[::1]/"),
            "{\"channel\":\"web_push\",\"endpoint\":\"" + someUrl() + "\"}",
            "{\"channel\":\"web_push\",\"endpoint\":\""
                + someUrl()
                + "\",\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"AAAA\"}}")) {
      ResponseEntity<JsonNode> answer = person.post(PATH, body);
      assertThat(answer.getStatusCode().value()).as(body).isEqualTo(400);
      assertThat(answer.getBody().at("/errors/0/field").stringValue()).isNotEmpty();
    }
    assertThat(
            code(person.post(PATH, "{\"channel\":\"fcm\",\"token\":\"" + "t".repeat(40) + "\"}")))
        .isEqualTo("422 EVK-NOTIFICATION-7001");
    assertThat(person.get(PATH).getBody().at("/meta/total").intValue()).isZero();
  }

  @Test
  void twenty_are_enough_and_all_can_be_removed_at_once() {
    Member person = person();
    for (int i = 0; i < 20; i++) {
      assertThat(person.post(PATH, webhook(someUrl())).getStatusCode().value()).isEqualTo(201);
    }
    assertThat(code(person.post(PATH, webhook(someUrl())))).isEqualTo("422 EVK-NOTIFICATION-7002");
    assertThat(person.delete(PATH).getStatusCode().value()).isEqualTo(204);
    assertThat(person.get(PATH).getBody().at("/meta/total").intValue()).isZero();
  }

  @Test
  void the_same_request_under_one_key_is_one_subscription_with_one_answer() {
    Member person = person();
    String key = UUID.randomUUID().toString();
    String url = someUrl();
    ResponseEntity<JsonNode> first = person.post(PATH, webhook(url), key);
    ResponseEntity<JsonNode> second = person.post(PATH, webhook(url), key);
    assertThat(second.getBody()).isEqualTo(first.getBody());
    assertThat(second.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_client_learns_what_is_offered() {
    JsonNode offered = person().get(PATH + "/channels").getBody().path("data");
    assertThat(offered.findValuesAsString("channel")).containsExactly("sms", "web_push", "webhook");
    assertThat(offered.findValuesAsString("public_key")).containsExactly(vapidPublicKey());
  }
}
