package org.evenkeel.notification.channel.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.channel.Addresses;
import org.evenkeel.notification.channel.ChannelName;
import org.evenkeel.notification.channel.ChannelService;
import org.evenkeel.notification.channel.ReportedState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** What providers tell: about messages of ours, and about messages of people. */
class SmsWebhooksIT extends ChannelService {

  private static final String STATUS = "/api/v1/webhooks/sms/twilio/status";
  private static final String INBOUND = "/api/v1/webhooks/sms/twilio/inbound";

  @Autowired private Addresses addresses;
  @Autowired private MeterRegistry meters;

  private static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  private static MultiValueMap<String, String> status(String sid, String status) {
    return form("MessageSid", sid, "MessageStatus", status, "To", "+15005550006");
  }

  private static MultiValueMap<String, String> text(String sid, String from, String words) {
    return form(
        "MessageSid", sid, "From", from, "FromCountry", "US", "Body", words, "NumMedia", "0");
  }

  private String answer(String from, String words) {
    ResponseEntity<String> answer = call(INBOUND, text(sid(), from, words), TOKEN);
    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getHeaders().getContentType().toString()).startsWith("application/xml");
    return answer.getBody();
  }

  private long rows(String sid) {
    return database
        .sql("SELECT count(*) FROM inbound_message WHERE provider_message_id = ?")
        .param(sid)
        .query(Long.class)
        .single();
  }

  @Test
  void a_status_is_reported_as_often_as_it_is_told() {
    String sid = sid();
    assertThat(call(STATUS, status(sid, "sent"), TOKEN).getStatusCode().value()).isEqualTo(204);
    assertThat(reports.of(sid)).isEmpty();
    call(STATUS, status(sid, "delivered"), TOKEN);
    call(STATUS, status(sid, "delivered"), TOKEN);
    assertThat(reports.of(sid))
        .hasSize(2)
        .allSatisfy(
            report -> {
              assertThat(report.provider()).isEqualTo("twilio");
              assertThat(report.state()).isEqualTo(ReportedState.DELIVERED);
            });
    String failed = sid();
    MultiValueMap<String, String> form = status(failed, "undelivered");
    form.add("ErrorCode", "30003");
    call(STATUS, form, TOKEN);
    assertThat(reports.of(failed).getFirst().code()).isEqualTo("error_30003");
  }

  @Test
  void a_forged_call_is_refused_counted_and_audited() {
    String sid = sid();
    double before = forged();
    assertThat(call(STATUS, status(sid, "delivered"), null).getStatusCode().value()).isEqualTo(403);
    assertThat(call(STATUS, status(sid, "delivered"), "other").getStatusCode().value())
        .isEqualTo(403);
    assertThat(call(INBOUND, text(sid, number(), "STOP"), "other").getStatusCode().value())
        .isEqualTo(403);
    assertThat(
            call("/api/v1/webhooks/sms/nobody/status", status(sid, "delivered"), TOKEN)
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(reports.of(sid)).isEmpty();
    assertThat(rows(sid)).isZero();
    assertThat(forged()).isEqualTo(before + 2);
    assertThat(
            database
                .sql("SELECT count(*) FROM audit_entry WHERE action = 'webhook.forged'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void a_replayed_call_changes_nothing_and_is_counted_and_audited() {
    String sid = sid();
    String number = number();
    double before = withoutEffect();
    call(INBOUND, text(sid, number, "START"), TOKEN);
    assertThat(withoutEffect()).isEqualTo(before);

    call(INBOUND, text(sid, number, "START"), TOKEN);

    assertThat(withoutEffect()).isEqualTo(before + 1);
    assertThat(rows(sid)).isEqualTo(1);
    assertThat(
            database
                .sql(
                    "SELECT count(*) FROM audit_entry WHERE action = 'webhook.without-effect' AND"
                        + " resource_id = 'twilio' AND details = '{\"call\": \"inbound\"}'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private double withoutEffect() {
    return meters.counter("refused_attempts_total", "action", "webhook.without-effect").count();
  }

  private double forged() {
    return meters
        .find("channel_callbacks_total")
        .tags("call", "status", "result", "forged")
        .counters()
        .stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  void stop_holds_at_once_and_start_takes_it_back() {
    Member person = person();
    String number = number();
    proved(person, number);
    assertThat(answer(number, " Stop. ")).contains("you will get no more texts");
    assertThat(addresses.of(person.id(), ChannelName.SMS)).isEmpty();
    assertThat(
            person
                .post("/notifications/subscriptions", sms(number))
                .getBody()
                .path("code")
                .stringValue())
        .isEqualTo("EVK-NOTIFICATION-7004");
    assertThat(answer(number, "START")).contains("get our texts again");
    assertThat(addresses.of(person.id(), ChannelName.SMS)).hasSize(1);
  }

  @Test
  void a_keyword_that_the_provider_answered_gets_no_second_answer() {
    MultiValueMap<String, String> form = text(sid(), number(), "STOP");
    form.add("OptOutType", "STOP");
    assertThat(call(INBOUND, form, TOKEN).getBody()).endsWith("<Response></Response>");
  }

  @Test
  void help_names_a_line() {
    assertThat(answer(number(), "HELP")).contains("988").contains("no emergency service");
  }

  @Test
  void calm_words_of_somebody_known_wait_for_the_assistant_under_seal() {
    Member person = person();
    String number = number();
    proved(person, number);
    String sid = sid();
    String words = "I managed my walk, it was good";
    assertThat(call(INBOUND, text(sid, number, words), TOKEN).getBody())
        .endsWith("<Response></Response>");
    call(INBOUND, text(sid, number, words), TOKEN);
    assertThat(rows(sid)).isEqualTo(1);
    String row =
        database
            .sql("SELECT inbound_message::text FROM inbound_message WHERE provider_message_id = ?")
            .param(sid)
            .query(String.class)
            .single();
    assertThat(row)
        .contains(person.id().toString(), "waiting", "ek1.subscription")
        .doesNotContain("walk")
        .doesNotContain(number);
    assertThat(BROKER.published(FloorFired.class, person.id())).isEmpty();
  }

  @Test
  void words_in_danger_get_help_in_the_answer_and_open_one_case() {
    Member person = person();
    String number = number();
    proved(person, number);
    String sid = sid();
    MultiValueMap<String, String> form = text(sid, number, "I want to kill myself tonight");
    String first = call(INBOUND, form, TOKEN).getBody();
    assertThat(first).contains("988").contains("911");
    assertThat(call(INBOUND, form, TOKEN).getBody()).isEqualTo(first);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                BROKER.published(FloorFired.class, person.id()).stream()
                    .anyMatch(fact -> fact.recordId() != null));
    List<FloorFired> facts = BROKER.published(FloorFired.class, person.id());
    assertThat(facts).extracting(FloorFired::sourceType).containsOnly("sms");
    assertThat(facts).extracting(FloorFired::level).allMatch(l -> l.matches("high|critical"));
    assertThat(facts.stream().map(FloorFired::sourceId).distinct()).hasSize(1);
    assertThat(facts.stream().filter(fact -> fact.recordId() != null)).hasSize(1);
    assertThat(facts).extracting(FloorFired::country).containsOnly("US");
  }

  @Test
  void words_in_danger_of_somebody_unknown_get_help_and_are_counted() {
    String sid = sid();
    String from = number();
    assertThat(call(INBOUND, text(sid, from, "I am going to kill myself"), TOKEN).getBody())
        .contains("988");
    assertThat(
            meters
                .get("channel_callbacks_total")
                .tags("call", "inbound", "result", "crisis_unknown")
                .counter()
                .count())
        .isPositive();
    assertThat(
            database
                .sql(
                    "SELECT text_sealed IS NULL AND user_id IS NULL FROM inbound_message WHERE"
                        + " provider_message_id = ?")
                .param(sid)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void a_message_without_id_or_with_a_megabyte_of_words_is_refused() {
    assertThat(call(INBOUND, form("From", number(), "Body", "x"), TOKEN).getStatusCode().value())
        .isEqualTo(400);
    assertThat(
            call(INBOUND, text(sid(), number(), "x".repeat(1_000_000)), TOKEN)
                .getStatusCode()
                .value())
        .isEqualTo(413);
  }
}
