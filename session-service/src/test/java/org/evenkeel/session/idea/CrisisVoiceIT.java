package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What somebody says is heard by the floor, whatever becomes of the idea. */
class CrisisVoiceIT extends SpokenIdeas {

  @Test
  void words_of_danger_bring_help_and_a_signal_that_names_the_idea() {
    ML.says(length, "I want to kill myself.");

    JsonNode answer = post(webm(length), "audio/webm", Map.of()).getBody();

    assertThat(answer.path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.at("/crisis_resources/resources").size()).isPositive();
    assertThat(answer.at("/crisis_resources/country").asString()).isEqualTo("US");
    UUID idea = UUID.fromString(answer.at("/idea/id").asString());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= 2);
    List<FloorFired> signals = BROKER.published(FloorFired.class, member.id());
    assertThat(signals).extracting(FloorFired::recordId).containsExactly(null, idea);
    assertThat(signals).extracting(FloorFired::sourceType).containsOnly("idea");
    assertThat(signals).extracting(FloorFired::sourceId).containsOnly(signals.get(0).sourceId());
  }

  @Test
  void words_of_danger_bring_help_and_a_signal_though_the_idea_is_refused() {
    ML.says(length, "I want to kill myself.");
    String ahead = Instant.now().plusSeconds(3_600).toString();

    ResponseEntity<JsonNode> answer = post(webm(length), "audio/webm", Map.of("created_at", ahead));

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(FloorFired.class, member.id()).isEmpty());
  }

  @Test
  void a_key_that_was_used_for_another_recording_refuses_and_hears_it_all_the_same() {
    int other = length + 500_000;
    ML.says(length, "Once.");
    ML.says(other, "I want to kill myself.");
    String key = UUID.randomUUID().toString();
    post(webm(length), "audio/webm", Map.of(), key);

    ResponseEntity<JsonNode> answer = post(webm(other), "audio/webm", Map.of(), key);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertHelpAndSignal(answer);
    assertThat(total()).isEqualTo(1);
  }

  @Test
  void an_outage_of_the_keys_keeps_nobody_from_being_heard() {
    ML.says(length, "I'm going to kill myself.");
    owner().sql("ALTER TABLE idempotency_key RENAME TO idempotency_key_away").update();
    ResponseEntity<JsonNode> answer;
    try {
      answer = post(webm(length), "audio/webm", Map.of());
    } finally {
      owner().sql("ALTER TABLE idempotency_key_away RENAME TO idempotency_key").update();
    }

    assertThat(answer.getStatusCode().is5xxServerError()).isTrue();
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
    assertHelpAndSignal(answer);
  }

  private void assertHelpAndSignal(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(FloorFired.class, member.id()).isEmpty());
  }
}
