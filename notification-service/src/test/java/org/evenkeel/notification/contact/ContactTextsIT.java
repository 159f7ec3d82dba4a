package org.evenkeel.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.EmergencyContactMessage;
import org.evenkeel.contracts.notification.ContactOptedOut;
import org.evenkeel.contracts.notification.DeliveryChanged;
import org.evenkeel.notification.channel.ChannelService;
import org.evenkeel.notification.channel.ProviderServer;
import org.evenkeel.platform.crypto.ServiceCipher;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Emergency contacts by text message, at two providers that speak Twilio's protocol. */
class ContactTextsIT extends ChannelService {
  private static final String LINK = "https://web.example/emergency-contact#token=t-1";
  private static final String INBOUND = "/api/v1/webhooks/sms/twilio/inbound";
  private static final Duration LONG = Duration.ofSeconds(60);

  @Autowired private MeterRegistry meters;

  private final UUID member = UUID.randomUUID();
  private final UUID contact = UUID.randomUUID();
  private final String number = number();

  @AfterEach
  void the_providers_take_everything_again() {
    FIRST.always(200, "{}");
    SECOND.always(200, "{}");
  }

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
  void a_stop_that_the_provider_reports_later_is_one() {
    String sid = sid();
    FIRST.always(201, "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> states().equals(List.of("sent")));

    call(
        "/api/v1/webhooks/sms/twilio/status",
        form("MessageSid", sid, "MessageStatus", "undelivered", "ErrorCode", "21610", "To", number),
        TOKEN);

    assertThat(states()).containsExactly("failed");
    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("opted_out");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
    urgent(message("alert"));
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(texts(number)).hasSize(1);
  }

  @Test
  void who_is_a_member_too_is_told_that_start_makes_nobody_a_contact_again() {
    proved(person(), number);
    urgent(message("confirm"));
    await().atMost(LONG).until(() -> texts(number).size() == 2);

    assertThat(reply(sid(), "STOP"))
        .contains("nobody&#39;s contact any more", "START brings back your own texts only");
    assertThat(reply(sid(), "START")).contains("get our texts again");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void stop_ends_it_for_good_and_start_brings_nothing_back() {
    urgent(message("confirm"));
    await().atMost(LONG).until(() -> texts(number).size() == 1);
    String stop = "SM" + UUID.randomUUID();

    String first = reply(stop, "Stop");
    assertThat(first).contains("nobody&#39;s contact any more");
    assertThat(reply(stop, "Stop")).isEqualTo(first);
    assertThat(reply(sid(), "YES")).contains("use the link we sent you");
    assertThat(reply(sid(), "HELP")).contains("somebody named you", "988");
    urgent(message("alert"));
    BROKER.publish(UUID.randomUUID(), member, message("alert"));

    await().atMost(LONG).until(() -> optedOut().size() == 1);
    assertThat(optedOut()).extracting(ContactOptedOut::contactId).containsExactly(contact);
    assertThat(factsAreRead()).isTrue();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(texts(number)).hasSize(1);
    assertThat(optedOut()).hasSize(1);
  }

  @Test
  void what_waits_when_stop_comes_never_leaves() {
    FIRST.always(503, "{}");
    SECOND.always(503, "{}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> !got(SECOND).isEmpty());

    reply(sid(), "STOP");
    await().atMost(LONG).until(() -> states().equals(List.of("suppressed")));

    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("consent");
    assertThat(one("SELECT coalesce(content_sealed, 'none') FROM delivery WHERE user_id = ?"))
        .isEqualTo("none");
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void a_number_that_said_stop_before_is_not_texted_and_the_member_will_see_it() {
    reply(sid(), "STOP");

    urgent(message("confirm"));

    await().atMost(LONG).until(() -> optedOut().size() == 1);
    assertThat(states()).isEmpty();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(got(FIRST)).isEmpty();
  }

  @Test
  void what_a_provider_knows_of_a_stop_is_one_and_no_other_provider_gets_round_it() {
    FIRST.always(400, "{\"code\":21610}");

    urgent(message("alert"));

    await().atMost(LONG).until(() -> states().equals(List.of("suppressed")));
    assertThat(one("SELECT code FROM delivery WHERE user_id = ?")).isEqualTo("consent");
    assertThat(got(SECOND)).isEmpty();
    await().atMost(LONG).until(() -> optedOut().size() == 1);
  }

  @Test
  void the_members_own_withdrawal_calls_back_what_waits_and_tells_nobody_that_they_opted_out() {
    FIRST.always(503, "{}");
    SECOND.always(503, "{}");
    urgent(message("alert"));
    await().atMost(LONG).until(() -> !got(SECOND).isEmpty());

    urgent(message("withdrawn"));

    await().atMost(LONG).until(() -> List.of("suppressed", "expired").containsAll(states()));
    FIRST.always(200, "{}");
    int before = got(FIRST).size();
    assertThat(somebodyElseIsTold()).isTrue();
    assertThat(got(FIRST)).hasSize(before);
    assertThat(optedOut()).isEmpty();
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

  private static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  private String reply(String sid, String words) {
    return call(
            INBOUND,
            form("MessageSid", sid, "From", number, "FromCountry", "US", "Body", words),
            TOKEN)
        .getBody();
  }

  /** After this, whatever was to be sent before has been. */
  private boolean somebodyElseIsTold() {
    String other = number();
    urgent(message("alert", UUID.randomUUID(), UUID.randomUUID(), other));
    await().atMost(LONG).until(() -> texts(other).size() == 1);
    return true;
  }

  /** After this, whatever the durable path brought about the member before has been taken. */
  private boolean factsAreRead() {
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

  private double withoutEffect() {
    return meters.counter("refused_attempts_total", "action", "webhook.without-effect").count();
  }

  private List<ProviderServer.Got> got(ProviderServer provider) {
    return provider.got().stream()
        .filter(request -> number.equals(request.form().get("To")))
        .toList();
  }

  private List<ContactOptedOut> optedOut() {
    return BROKER.published(ContactOptedOut.class, member);
  }

  private List<String> states() {
    return database
        .sql("SELECT state FROM delivery WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .list();
  }

  private String one(String sql) {
    return database.sql(sql).param(member).query(String.class).single();
  }

  private EmergencyContactMessage message(String purpose) {
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

  private void urgent(EmergencyContactMessage message) {
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
