package org.evenkeel.session.rsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.RsdEpisodeResolved;
import org.evenkeel.contracts.sessions.RsdEpisodeStarted;
import org.evenkeel.contracts.sessions.RsdInterventionUsed;
import org.evenkeel.contracts.sessions.RsdRealityTested;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RsdIT extends RsdScene {

  @Test
  void an_episode_goes_from_its_beginning_to_its_end_with_the_minutes_between() {
    Instant began = Instant.now().minus(Duration.ofMinutes(90));
    ResponseEntity<JsonNode> started = post(EPISODES, startAt(began));
    String path = EPISODES + "/" + id(started);

    assertThat(started.getStatusCode().value()).isEqualTo(201);
    assertThat(started.getHeaders().getLocation()).hasPath("/api/v1" + path);
    assertThat(started.getBody().path("step").asString()).isEqualTo("reality_test");
    assertThat(put(path + "/reality-test", TEST).getBody().path("step").asString())
        .isEqualTo("intervention");
    assertThat(put(path + "/intervention", USE).getBody().path("step").asString())
        .isEqualTo("resolve");
    put(path + "/intervention", "{'interventions_used':['music','paced-breathing']}");
    assertThat(member.get(EPISODES + "/current").getBody().path("id").asString())
        .isEqualTo(id(started));
    JsonNode resolved = put(path + "/resolve", RESOLVE).getBody();

    assertThat(resolved.path("step").asString()).isEqualTo("completed");
    assertThat(resolved.path("recovery_time_minutes").asInt()).isBetween(90, 91);
    JsonNode whole = member.get(path).getBody();
    assertThat(whole.path("trigger_description").asString()).contains("marker-71");
    assertThat(whole.at("/responses/evidence").asString()).contains("marker-72");
    assertThat(whole.path("interventions_used").toString())
        .isEqualTo("[\"paced-breathing\",\"calling Kim, marker-73\",\"music\"]");
    assertThat(whole.path("intensity_after").asInt(9)).isZero();
    assertThat(whole.path("note").asString()).contains("marker-74");
    assertThat(member.get(EPISODES).getBody().toString()).doesNotContain("marker");
    assertThat(member.get(EPISODES + "/current").getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void it_can_be_resolved_at_once_and_takes_nothing_afterwards() {
    String path = EPISODES + "/" + id(post(EPISODES, START));

    ResponseEntity<JsonNode> resolved = put(path + "/resolve", "{}");

    assertThat(resolved.getStatusCode().value()).isEqualTo(200);
    assertThat(resolved.getBody().path("recovery_time_minutes").asInt(9)).isZero();
    assertThat(put(path + "/resolve", "{}").getStatusCode().value()).isEqualTo(200);
    for (Map.Entry<String, String> late :
        Map.of("/reality-test", TEST, "/intervention", USE, "/resolve", RESOLVE).entrySet()) {
      ResponseEntity<JsonNode> answer = put(path + late.getKey(), late.getValue());
      assertThat(answer.getStatusCode().value()).isEqualTo(409);
      assertThat(answer.getBody().path("expected_step").asString()).isEqualTo("completed");
    }
    assertThat(post(path + "/abandon", "").getStatusCode().value()).isEqualTo(409);
    assertThat(payloads(path)).hasSize(2);
  }

  @Test
  void facts_carry_the_very_ciphertext_of_the_table_and_no_word_of_the_persons_own() {
    Instant began = Instant.now().minus(Duration.ofHours(3));
    Instant over = began.plus(Duration.ofMinutes(45));
    String path = EPISODES + "/" + id(post(EPISODES, startAt(began)));
    put(path + "/reality-test", TEST);
    put(path + "/intervention", USE);
    put(path + "/resolve", "{'intensity_after':2,'resolved_at':'" + over + "'}");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(RsdEpisodeResolved.class, member.id()).isEmpty());
    RsdEpisodeStarted started = BROKER.published(RsdEpisodeStarted.class, member.id()).getFirst();
    RsdEpisodeResolved resolved =
        BROKER.published(RsdEpisodeResolved.class, member.id()).getFirst();
    List<String> payloads = payloads(path);
    assertThat(payloads).hasSize(4).noneMatch(p -> p.contains("marker"));
    assertThat(started.contentSealed()).isEqualTo(payloads.getFirst());
    assertThat(started.intensity()).isEqualTo(9);
    assertThat(started.occurredAt()).isBetween(began.minusMillis(1), began);
    assertThat(BROKER.published(RsdRealityTested.class, member.id()))
        .singleElement()
        .satisfies(fact -> assertThat(fact.contentSealed()).isEqualTo(payloads.get(1)));
    assertThat(BROKER.published(RsdInterventionUsed.class, member.id()))
        .singleElement()
        .satisfies(fact -> assertThat(fact.interventionsUsed()).containsExactly("paced-breathing"));
    assertThat(resolved.recoveryTimeMinutes()).isEqualTo(45);
    assertThat(resolved.intensityBefore()).isEqualTo(9);
    assertThat(resolved.intensityAfter()).isEqualTo(2);
    assertThat(resolved.occurredAt()).isBetween(over.minusMillis(1), over);
    assertThat(resolved.contentSealed()).isEqualTo(payloads.getLast());
  }

  @Test
  void what_was_tried_and_is_reported_again_later_makes_no_second_event_and_no_second_fact() {
    String path = EPISODES + "/" + id(post(EPISODES, START));
    put(path + "/intervention", USE);
    put(path + "/intervention", "{'interventions_used':['a walk']}");

    ResponseEntity<JsonNode> again = put(path + "/intervention", USE);

    assertThat(again.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getBody().path("version").asInt()).isEqualTo(3);
    put(path + "/resolve", RESOLVE);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(RsdEpisodeResolved.class, member.id()).isEmpty());
    assertThat(BROKER.published(RsdInterventionUsed.class, member.id()))
        .extracting(RsdInterventionUsed::version)
        .containsExactly(2, 3);
    assertThat(payloads(path)).hasSize(4);
  }

  @Test
  void a_late_repeat_of_the_first_answers_takes_nothing_back_that_was_said_since() {
    String path = EPISODES + "/" + id(post(EPISODES, START));
    String test = path + "/reality-test";
    Map<String, String> key = Map.of("Idempotency-Key", "reality-test-1");
    member.send(HttpMethod.PUT, test, json(TEST), key);
    put(test, "{'responses':{'evidence':'They wrote back.'}}");

    for (Map<String, String> headers : List.of(key, Map.<String, String>of())) {
      ResponseEntity<JsonNode> late = member.send(HttpMethod.PUT, test, json(TEST), headers);
      assertThat(late.getStatusCode().value()).isEqualTo(200);
      assertThat(late.getBody().at("/responses/evidence").asString()).isEqualTo("They wrote back.");
    }
    assertThat(payloads(path)).hasSize(3);

    assertThat(
            member
                .send(HttpMethod.PUT, test, json(TEST), Map.of("If-Match", "\"2\""))
                .getStatusCode()
                .value())
        .isEqualTo(412);
    ResponseEntity<JsonNode> meant =
        member.send(HttpMethod.PUT, test, json(TEST), Map.of("If-Match", "\"3\""));
    assertThat(meant.getBody().at("/responses/evidence").asString()).contains("marker-72");
    assertThat(payloads(path)).hasSize(4);
  }

  @Test
  void words_of_danger_in_the_trigger_bring_help_and_a_signal_that_names_the_episode() {
    ResponseEntity<JsonNode> answer =
        post(EPISODES, "{'intensity':9,'trigger_description':'I want to kill myself'}");

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .anySatisfy(
                        signal ->
                            assertThat(String.valueOf(signal.recordId())).isEqualTo(id(answer))));
  }

  @Test
  void one_that_was_left_says_so_and_keeps_its_history() {
    String path = EPISODES + "/" + id(post(EPISODES, START));
    put(path + "/intervention", USE);

    ResponseEntity<JsonNode> left = post(path + "/abandon", "");

    assertThat(left.getBody().path("step").asString()).isEqualTo("abandoned");
    assertThat(member.get(path + "/history").getBody().path("data").findValuesAsString("type"))
        .containsExactly("rsd-started", "rsd-intervention-used", "rsd-abandoned");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(GuidedSessionAbandoned.class, member.id()))
                    .extracting(GuidedSessionAbandoned::kind)
                    .containsExactly("rsd"));
  }

  @Test
  void questions_and_ways_through_are_told_in_the_style_asked_for() {
    JsonNode warm = member.get("/rsd/reality-test-questions").getBody();
    JsonNode direct = member.get("/rsd/reality-test-questions?style=direct").getBody();

    assertThat(warm.path("data").size()).isEqualTo(6);
    assertThat(direct.at("/data/0/id")).isEqualTo(warm.at("/data/0/id"));
    assertThat(direct.at("/data/0/text")).isNotEqualTo(warm.at("/data/0/text"));
    assertThat(member.get("/rsd/interventions").getBody().path("data").findValuesAsString("id"))
        .contains("paced-breathing");
    assertThat(member.get("/rsd/interventions?style=grim").getStatusCode().value()).isEqualTo(400);
  }
}
