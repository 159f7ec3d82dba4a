package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class CrisisSparkIT extends RunningService {
  private static final String IN_DANGER =
      "{\"selected_reframes\":[],\"custom_thought\":\"I want to die.\"}";

  private final Member member = member();
  private UUID session = new UUID(0, 0);

  @BeforeEach
  void a_session_is_under_way() {
    String start = "{\"situation\":\"A short mail.\"}";
    JsonNode started = member.post("/spark/sessions", start).getBody();
    session = UUID.fromString(started.path("id").asString());
  }

  @Test
  void words_of_danger_in_a_step_bring_help_in_the_answer_and_a_signal_that_names_the_session() {
    ResponseEntity<JsonNode> answer = put("perception");

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("step").asString()).isEqualTo("affect");
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    assertThat(answer.getBody().at("/crisis_resources/country").asString()).isEqualTo("US");
    List<FloorFired> signals = signals(2);
    assertThat(signals).extracting(FloorFired::recordId).containsExactly(null, session);
    assertThat(signals).extracting(FloorFired::sourceType).containsOnly("session");
    assertThat(signals).extracting(FloorFired::sourceId).containsOnly(signals.get(0).sourceId());
  }

  @Test
  void a_step_that_is_refused_brings_help_and_a_signal_all_the_same() {
    ResponseEntity<JsonNode> answer = put("response");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    assertThat(signals(1)).extracting(FloorFired::recordId).containsOnlyNulls();
  }

  @Test
  void a_draft_saved_again_and_again_is_one_source_and_brings_help_each_time() {
    for (String words : List.of("I want to die", "Again: I want to die, and", "I want to die.")) {
      ResponseEntity<JsonNode> answer =
          member.send(
              HttpMethod.PUT,
              "/spark/sessions/" + session + "/draft",
              "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"" + words + "\"}}",
              Map.of());
      assertThat(answer.getStatusCode().value()).isEqualTo(200);
      assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
      assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    }

    assertThat(signals(6)).extracting(FloorFired::sourceId).hasSize(6);
    assertThat(signals(6).stream().map(FloorFired::sourceId).distinct()).hasSize(1);
  }

  private ResponseEntity<JsonNode> put(String step) {
    return member.send(
        HttpMethod.PUT, "/spark/sessions/" + session + "/" + step, IN_DANGER, Map.of());
  }

  private List<FloorFired> signals(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= count);
    return BROKER.published(FloorFired.class, member.id());
  }
}
