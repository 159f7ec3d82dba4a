package org.evenkeel.crisis.service.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the floor and an outage of the key service mean to a plan. */
class DangerousPlansIT extends RunningService {
  private static final String PATH = "/crisis/safety-plan";
  private static final String CALM = "{\"distractions\":[\"The market\"]}";
  private static final String DANGEROUS =
      "{\"warning_signs\":[\"I want to kill myself tonight.\"],\"distractions\":[\"None\"]}";

  private final Member member = member();

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  @Test
  void a_plan_that_says_danger_is_saved_with_help_in_the_answer_and_a_case_for_it() {
    ResponseEntity<JsonNode> answer = put(DANGEROUS);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(sources())
                    .containsExactly(Map.of("source_type", "safety_plan", "record_id", planId())));
  }

  @Test
  void a_passive_wish_gets_help_and_no_case() {
    JsonNode answer = put("{\"warning_signs\":[\"I'm tired of living.\"]}").getBody();

    assertThat(answer.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(answer.at("/crisis_resources/resources").size()).isPositive();
    assertThat(sources()).isEmpty();
  }

  @Test
  void while_no_key_can_be_had_nothing_is_read_or_lost_and_help_is_named() {
    put(CALM);
    keys.away(true);

    for (ResponseEntity<JsonNode> answer : List.of(member.get(PATH), put(CALM))) {
      assertThat(answer.getStatusCode().value()).isEqualTo(503);
      assertThat(answer.getHeaders().getFirst("Retry-After")).isNotNull();
      assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
    }

    keys.away(false);
    assertThat(member.get(PATH).getBody().path("version").asInt()).isEqualTo(1);
    assertThat(member.get(PATH).getBody().at("/distractions/0").asString()).isEqualTo("The market");
  }

  @Test
  void danger_in_a_plan_that_cannot_be_saved_still_opens_a_case() {
    keys.away(true);

    ResponseEntity<JsonNode> answer = put(DANGEROUS);

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await().atMost(Duration.ofSeconds(30)).until(() -> sources().size() == 1);
    assertThat(member.get(PATH).getBody().path("version").asInt()).isZero();
  }

  private ResponseEntity<JsonNode> put(String json) {
    return member.send(HttpMethod.PUT, PATH, json, Map.of());
  }

  private List<Map<String, Object>> sources() {
    return database
        .sql("SELECT source_type, record_id FROM case_source WHERE user_id = ?")
        .param(member.id())
        .query()
        .listOfRows();
  }

  private Object planId() {
    return database
        .sql("SELECT id FROM safety_plan_version WHERE user_id = ?")
        .param(member.id())
        .query()
        .singleValue();
  }
}
