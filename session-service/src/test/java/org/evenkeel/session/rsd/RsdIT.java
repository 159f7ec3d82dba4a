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
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RsdIT extends RunningService {

  private static final String EPISODES = "/rsd/episodes";
  private static final String START =
      "{'intensity':9,'trigger_description':'They never answered, marker-71.'}";
  private static final String TEST =
      "{'responses':{'evidence':'I know little, marker-72.','a-friend':'They may be busy.'}}";
  private static final String USE =
      "{'interventions_used':['paced-breathing','calling Kim, marker-73']}";
  private static final String RESOLVE = "{'intensity_after':0,'note':'It passed, marker-74.'}";

  private final Member member = member();

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
  void what_does_not_fit_is_told_after_everything_that_reading_again_mends() {
    Instant began = Instant.now().minus(Duration.ofHours(1));
    String path = EPISODES + "/" + id(post(EPISODES, startAt(began)));
    Map<String, String> bodies =
        Map.of(
            "/reality-test",
            "{'responses':{'who-is-it':'x'}}",
            "/resolve",
            "{'resolved_at':'" + began.minus(Duration.ofHours(1)) + "'}");

    bodies.forEach(
        (step, body) -> {
          assertThat(status(member(), path + step, body, Map.of())).isEqualTo(404);
          assertThat(status(member, path + step, body, Map.of("If-Match", "\"7\""))).isEqualTo(412);
          assertThat(status(member, path + step, body, Map.of())).isIn(400, 422);
        });
    post(path + "/abandon", "");
    bodies.forEach(
        (step, body) -> assertThat(status(member, path + step, body, Map.of())).isEqualTo(409));
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
  void somebody_elses_episode_is_not_found() {
    String path = EPISODES + "/" + id(post(EPISODES, START));
    Member stranger = member();

    assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(stranger.post(path + "/abandon", "").getStatusCode().value()).isEqualTo(404);
    assertThat(
            stranger
                .send(HttpMethod.PUT, path + "/resolve", "{}", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(stranger.get(EPISODES).getBody().at("/meta/total").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST |  | trigger_description | {'intensity':5}",
        "POST |  | trigger_description | {'intensity':5,'trigger_description':' '}",
        "POST |  | intensity | {'intensity':0,'trigger_description':'x'}",
        "POST |  | intensity | {'intensity':11,'trigger_description':'x'}",
        "PUT | /reality-test | responses | {'responses':{}}",
        "PUT | /reality-test | responses | {}",
        "PUT | /reality-test | responses | {'responses':{'who-is-it':'x'}}",
        "PUT | /reality-test | responses | {'responses':{'story':' '}}",
        "PUT | /reality-test | responses | {'responses':{'story':null}}",
        "PUT | /intervention | interventions_used | {'interventions_used':[]}",
        "PUT | /resolve | intensity_after | {'intensity_after':11}",
        "PUT | /resolve | intensity_after | {'intensity_after':-1}",
      })
  void what_does_not_fit_is_refused_by_name(String verb, String step, String field, String body) {
    String path = EPISODES + "/" + id(post(EPISODES, START));

    ResponseEntity<JsonNode> answer =
        step == null
            ? post(EPISODES, body)
            : member.send(HttpMethod.valueOf(verb), path + step, json(body), Map.of());

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
    assertThat(payloads(path)).hasSize(1);
  }

  @Test
  void three_hundred_interventions_are_too_many() {
    String path = EPISODES + "/" + id(post(EPISODES, START));

    ResponseEntity<JsonNode> answer =
        put(
            path + "/intervention",
            "{'interventions_used':[" + "'music',".repeat(299) + "'music']}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
  }

  @Test
  void moments_that_cannot_be_are_refused() {
    Instant now = Instant.now();
    String path = EPISODES + "/" + id(post(EPISODES, startAt(now.minus(Duration.ofHours(2)))));

    assertThat(post(EPISODES, startAt(now.plus(Duration.ofHours(1)))).getStatusCode().value())
        .isEqualTo(422);
    assertThat(post(EPISODES, startAt(now.minus(Duration.ofDays(31)))).getStatusCode().value())
        .isEqualTo(422);
    for (Instant end : List.of(now.minus(Duration.ofHours(3)), now.plus(Duration.ofHours(1)))) {
      ResponseEntity<JsonNode> answer = put(path + "/resolve", "{'resolved_at':'" + end + "'}");
      assertThat(answer.getStatusCode().value()).isEqualTo(422);
      assertThat(answer.getBody().path("errors").findValuesAsString("field"))
          .containsExactly("resolved_at");
    }
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

  private static int status(Member who, String path, String body, Map<String, String> headers) {
    return who.send(HttpMethod.PUT, path, json(body), headers).getStatusCode().value();
  }

  private static String startAt(Instant at) {
    return START.replace("{", "{'occurred_at':'" + at + "',");
  }

  private ResponseEntity<JsonNode> post(String path, String body) {
    return member.post(path, json(body));
  }

  private ResponseEntity<JsonNode> put(String path, String body) {
    return member.send(HttpMethod.PUT, path, json(body), Map.of());
  }

  private List<String> payloads(String path) {
    return database
        .sql("SELECT payload FROM session_event WHERE stream_id = ?::uuid ORDER BY version")
        .param(path.substring(EPISODES.length() + 1))
        .query(String.class)
        .list();
  }

  private static String json(String body) {
    return body.replace('\'', '"');
  }

  private static String id(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("id").asString();
  }
}
