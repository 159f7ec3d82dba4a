package org.evenkeel.wellness.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class CrisisCheckInsIT extends RunningService {
  private static final String IN_DANGER =
      "{\"mood_score\":%d,\"energy_level\":1,\"journal_text\":\"I want to die.\"}";

  private final Member member = member();

  @Test
  void a_person_in_danger_gets_help_first_and_the_record_joins_the_case() {
    ResponseEntity<JsonNode> answer = member.post("/checkins", IN_DANGER.formatted(2));

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    JsonNode body = answer.getBody();
    assertThat(List.copyOf(body.propertyNames()).subList(0, 2))
        .containsExactly("crisis_alert", "crisis_resources");
    assertThat(body.path("crisis_alert").asBoolean()).isTrue();
    assertThat(body.at("/crisis_resources/country").asString()).isEqualTo("US");
    assertThat(body.at("/crisis_resources/resources").size()).isPositive();
    assertThat(body.at("/checkin/crisis_flagged").asBoolean()).isTrue();
    assertThat(body.at("/checkin/crisis_risk_score").asDouble()).isGreaterThan(0.5);
    List<FloorFired> signals = signals(2);
    UUID checkinId = UUID.fromString(body.at("/checkin/id").asString());
    assertThat(signals).extracting(FloorFired::recordId).containsExactly(null, checkinId);
    assertThat(signals).extracting(FloorFired::sourceId).containsOnly(signals.get(0).sourceId());
    assertThat(signals).extracting(FloorFired::sourceType).containsOnly("checkin");
  }

  @Test
  void an_invalid_check_in_of_a_person_in_danger_is_refused_with_help_and_a_signal() {
    ResponseEntity<JsonNode> answer = member.post("/checkins", IN_DANGER.formatted(11));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains("mood_score");
    assertThat(signals(1)).extracting(FloorFired::recordId).containsOnlyNulls();
  }

  @Test
  void the_resources_are_those_of_the_country_the_profile_names() {
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new UserRegistered(
            member.id(),
            "A member",
            "DE",
            "Europe/Berlin",
            "de-DE",
            List.of("member"),
            "free",
            Instant.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        member
                            .post("/checkins", IN_DANGER.formatted(3))
                            .getBody()
                            .at("/crisis_resources/country")
                            .asString())
                    .isEqualTo("DE"));
  }

  private List<FloorFired> signals(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= count);
    return BROKER.published(FloorFired.class, member.id());
  }
}
