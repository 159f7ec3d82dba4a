package org.evenkeel.wellness.adhd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.wellness.Chosen;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class TaskBreakdownIT extends RunningService {
  private static final String PATH = "/adhd/task-breakdown";

  private final Member member = member();

  @Test
  void a_task_becomes_steps_of_its_own_words() {
    ResponseEntity<JsonNode> answer = breakDown("clean my sister's kitchen marker-6161", "");
    JsonNode steps = answer.getBody().path("steps");

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(answer.getBody().has("crisis_resources")).isFalse();
    assertThat(steps.size()).isBetween(3, 10);
    assertThat(steps.path(0).path("minutes").asInt()).isEqualTo(2);
    assertThat(steps.path(0).path("title").asString()).contains("sister's kitchen");
    for (JsonNode step : steps) {
      assertThat(step.path("minutes").asInt()).isBetween(2, 15);
    }
    // keeps the member's zone, by which the search is known to find what is there
    member.post(
        "/asd/sensory-load", "{\"sound\":1,\"light\":1,\"touch\":1,\"smell\":1,\"social\":1}");
    assertReadableNowhere("marker-6161");
  }

  @Test
  void no_more_steps_come_than_are_wanted() {
    for (int most : new int[] {1, 2, 3, 30}) {
      JsonNode steps = breakDown("write the report", ",\"max_steps\":" + most).getBody();
      assertThat(steps.path("steps").size()).isBetween(1, most);
    }
    assertThat(breakDown("write the report", ",\"max_steps\":1").getBody().path("steps").size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "31", "10001", "1.5", "\"3\""})
  void a_number_of_steps_that_cannot_be_is_refused(String most) {
    ResponseEntity<JsonNode> answer = breakDown("write", ",\"max_steps\":" + most);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains("max_steps");
  }

  @Test
  void a_task_without_words_or_with_too_many_is_refused() {
    assertThat(member.post(PATH, "{}").getStatusCode().value()).isEqualTo(400);
    assertThat(breakDown("  ", "").getStatusCode().value()).isEqualTo(400);
    assertThat(breakDown("x".repeat(501), "").getStatusCode().value()).isEqualTo(400);
  }

  /** Nobody is led step by step to what would hurt them. */
  @Test
  void a_task_that_sounds_like_danger_gets_help_instead_of_steps() {
    JsonNode danger = breakDown("buy what I need to kill myself tonight", "").getBody();
    JsonNode moderate = breakDown("I'm tired of living.", "").getBody();

    assertThat(danger.path("crisis_alert").asBoolean()).isTrue();
    assertThat(danger.at("/crisis_resources/resources").size()).isPositive();
    assertThat(danger.path("steps").size()).isZero();
    assertThat(moderate.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(moderate.at("/crisis_resources/resources").size()).isPositive();
    assertThat(moderate.path("steps").size()).isZero();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .extracting(FloorFired::sourceType)
                    .containsExactly("task"));
  }

  @Test
  void the_same_key_answers_the_same() {
    String key = UUID.randomUUID().toString();
    String body = "{\"task\":\"cook soup\"}";
    ResponseEntity<JsonNode> first = member.post(PATH, body, key);
    ResponseEntity<JsonNode> again = member.post(PATH, body, key);

    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(again.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void style_and_time_blindness_support_take_effect() {
    assertThat(breakDown("pay the bill", "").getBody().has("planned_minutes")).isFalse();
    BROKER.publish(UUID.randomUUID(), member.id(), Chosen.EVERYTHING.of(member.id(), "playful"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode body = breakDown("pay the bill", "").getBody();
              int sum = 0;
              for (JsonNode step : body.path("steps")) {
                sum += step.path("minutes").asInt();
              }
              assertThat(body.at("/steps/0/title").asString()).startsWith("Warm-up: ");
              assertThat(body.path("planned_minutes").asInt()).isGreaterThan(sum);
            });
  }

  private ResponseEntity<JsonNode> breakDown(String task, String more) {
    return member.post(PATH, "{\"task\":\"" + task + "\"" + more + "}");
  }
}
