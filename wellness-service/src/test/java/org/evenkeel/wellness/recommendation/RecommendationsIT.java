package org.evenkeel.wellness.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.wellness.RecommendationsOffered;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.Neighbours;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RecommendationsIT extends RunningService {
  private static final String NEED =
      "{\"current_emotion\":\"overwhelmed\",\"energy_level\":2,\"time_available_minutes\":10}";

  private final Member member = member();

  @AfterEach
  void modelGoesAway() {
    NEIGHBOURS.ranking(Neighbours::away);
  }

  @Test
  void the_model_s_decision_is_shown_and_kept_with_its_odds() {
    NEIGHBOURS.ranking(Neighbours::decides);

    JsonNode offer = askUntil("model");
    JsonNode decision = decision(offer);

    assertThat(offer.path("recommendations").size()).isEqualTo(3);
    assertThat(decision.path("source").asString()).isEqualTo("model");
    assertThat(decision.path("policy_version").asString()).isEqualTo("linear-thompson-1/test");
    assertThat(decision.at("/context/emotion").asString()).isEqualTo("overwhelmed");
    assertThat(decision.at("/context/time_available_minutes").asInt()).isEqualTo(10);
    assertThat(decision.at("/candidates/0/propensity").asDouble()).isEqualTo(0.25);
    assertThat(decision.at("/candidates/0/contributions/0/feature").asString())
        .isEqualTo("energy_fit");
  }

  @Test
  void without_the_model_the_rules_decide_and_say_so() {
    JsonNode offer = askUntil("fallback");

    assertThat(offer.path("recommendations").findValuesAsString("therapeutic_approach"))
        .hasSize(3)
        .doesNotHaveDuplicates();
    assertThat(decision(offer).path("policy_version").asString()).isEqualTo("fallback-1");
  }

  @Test
  void a_word_of_one_s_own_stays_out_of_the_decision() {
    JsonNode offer =
        member
            .post(
                "/interventions/recommendations",
                "{\"current_emotion\":\"marker-6262\",\"energy_level\":5}",
                UUID.randomUUID().toString())
            .getBody();

    assertThat(decision(offer).at("/context/emotion").isNull()).isTrue();
    assertReadableNowhere("marker-6262");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(RecommendationsOffered.class, member.id()).isEmpty());
    assertThat(BROKER.published(RecommendationsOffered.class, member.id()).getFirst().context())
        .containsKey("energy_level")
        .allSatisfy((feature, value) -> assertThat(feature).doesNotStartWith("emotion="));
  }

  @Test
  void nothing_fitting_is_an_empty_list_with_a_reason() {
    JsonNode library = member.get("/interventions?per_page=100").getBody();
    assertThat(library.at("/meta/total_pages").asInt()).isEqualTo(1);
    library
        .path("data")
        .findValuesAsString("id")
        .forEach(id -> member.send(HttpMethod.PUT, "/interventions/" + id + "/mute", "", Map.of()));

    JsonNode offer =
        member
            .post(
                "/interventions/recommendations",
                "{\"current_emotion\":\"sad\",\"energy_level\":5,\"time_available_minutes\":10}")
            .getBody();

    assertThat(offer.path("recommendations").isEmpty()).isTrue();
    assertThat(offer.path("reason").asString()).isNotBlank();
  }

  @Test
  void what_a_profile_forbids_is_no_candidate() {
    String coolDown = "01970000-0000-7000-8000-000000000101";
    assertThat(candidates()).contains(coolDown);

    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new ProfileChanged(
            member.id(),
            "A member",
            "25-34",
            "US",
            "America/New_York",
            "en-US",
            false,
            false,
            true,
            false,
            List.of("Panic disorder")));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(candidates()).doesNotContain(coolDown));
    assertThat(
            database
                .sql("SELECT p::text FROM person p WHERE user_id = ?")
                .param(member.id())
                .query(String.class)
                .single())
        .contains("panic")
        .doesNotContain("disorder");
  }

  @Test
  void somebody_else_s_decision_is_not_found_and_faults_are_named() {
    JsonNode offer = askUntil("fallback");
    ResponseEntity<JsonNode> wrong =
        member.post(
            "/interventions/recommendations",
            "{\"energy_level\":0,\"context\":{\"needs\":[\"silence\"]}}");

    assertThat(
            member()
                .get("/interventions/recommendations/" + offer.path("decision_id").asString())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(wrong.getStatusCode().value()).isEqualTo(400);
    assertThat(wrong.getBody().path("errors").findValuesAsString("field"))
        .contains("context.needs.0");
  }

  @Test
  void a_check_in_answers_within_its_time_though_the_model_hangs() {
    NEIGHBOURS.ranking(exchange -> {});
    member.post("/checkins", "{\"mood_score\":5,\"energy_level\":5}");

    Instant start = Instant.now();
    ResponseEntity<JsonNode> answer =
        member.post("/checkins", "{\"mood_score\":5,\"energy_level\":5}");

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getBody().path("recommendation_source").asString()).isEqualTo("fallback");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(1_500));
  }

  private List<String> candidates() {
    return decision(member.post("/interventions/recommendations", NEED).getBody())
        .path("candidates")
        .findValuesAsString("intervention_id");
  }

  private JsonNode decision(JsonNode offer) {
    return member
        .get("/interventions/recommendations/" + offer.path("decision_id").asString())
        .getBody();
  }

  /** After failures the model is left alone for two seconds. */
  private JsonNode askUntil(String source) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> member.post("/interventions/recommendations", NEED).getBody(),
            offer -> offer.path("source").asString().equals(source));
  }
}
