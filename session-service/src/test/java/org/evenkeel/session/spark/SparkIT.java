package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.contracts.sessions.SparkSessionCompleted;
import org.evenkeel.contracts.sessions.SparkSessionStarted;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class SparkIT extends RunningService {
  private static final String START =
      "{\"situation\":\"A short mail, marker-51.\",\"trigger\":\"the tone\"}";
  private static final String PERCEPTION =
      "{\"selected_reframes\":[\"other-explanations\"],\"custom_thought\":\"busy, marker-52\"}";

  private final Member member = member();

  @Test
  void a_session_goes_step_by_step_to_its_end_and_stays_readable_for_its_owner() {
    ResponseEntity<JsonNode> started = member.post("/spark/sessions", START);
    String id = id(started);

    assertThat(started.getStatusCode().value()).isEqualTo(201);
    assertThat(started.getHeaders().getLocation()).hasPath("/api/v1/spark/sessions/" + id);
    assertThat(started.getBody().path("step").asString()).isEqualTo("perception");
    assertThat(started.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(step(id, "perception", PERCEPTION)).isEqualTo("affect");
    assertThat(step(id, "affect", "{\"emotions\":[\"sadness\"],\"intensity\":7}"))
        .isEqualTo("response");
    assertThat(step(id, "response", "{\"chosen_response\":\"ask\",\"coping\":\"a walk\"}"))
        .isEqualTo("key_result");
    assertThat(step(id, "key-result", "{\"key_result\":\"It was nothing.\",\"intensity_after\":2}"))
        .isEqualTo("completed");

    JsonNode whole = member.get("/spark/sessions/" + id).getBody();
    assertThat(whole.path("situation").asString()).contains("marker-51");
    assertThat(whole.at("/selected_reframes/0").asString()).isEqualTo("other-explanations");
    assertThat(whole.path("intensity").asInt()).isEqualTo(7);
    assertThat(whole.path("coping").asString()).isEqualTo("a walk");
    assertThat(whole.path("intensity_after").asInt()).isEqualTo(2);
    assertThat(whole.path("completed_at").isString()).isTrue();
    assertThat(member.get("/spark/sessions").getBody().at("/data/0/step").asString())
        .isEqualTo("completed");
  }

  @Test
  void facts_carry_the_very_ciphertext_of_the_table() {
    String id = id(member.post("/spark/sessions", START));
    step(id, "perception", PERCEPTION);
    step(id, "affect", "{\"emotions\":[\"sadness\"],\"intensity\":7}");
    step(id, "response", "{\"chosen_response\":\"ask\"}");
    step(id, "key-result", "{\"key_result\":\"It was nothing.\",\"intensity_after\":2}");

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(SparkSessionCompleted.class, member.id()).isEmpty());
    SparkSessionStarted started =
        BROKER.published(SparkSessionStarted.class, member.id()).getFirst();
    SparkSessionCompleted completed =
        BROKER.published(SparkSessionCompleted.class, member.id()).getFirst();
    List<String> payloads = payloads(id);
    assertThat(payloads).hasSize(5).allSatisfy(p -> assertThat(p).doesNotContain("marker"));
    assertThat(started.contentSealed()).isEqualTo(payloads.getFirst());
    assertThat(completed.contentSealed()).isEqualTo(payloads.getLast());
    assertThat(completed.intensityBefore()).isEqualTo(7);
    assertThat(completed.intensityAfter()).isEqualTo(2);
    assertThat(completed.zone()).isEqualTo("America/New_York");
  }

  @Test
  void of_twenty_the_same_at_once_one_is_stored() {
    String id = id(member.post("/spark/sessions", START));
    CountDownLatch start = new CountDownLatch(1);

    List<Future<Integer>> calls;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      calls =
          IntStream.range(0, 20)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            start.await();
                            return put("/spark/sessions/" + id + "/perception", PERCEPTION)
                                .getStatusCode()
                                .value();
                          }))
              .toList();
      start.countDown();
    }

    assertThat(calls.stream().map(Future::resultNow)).contains(200).isSubsetOf(200, 409);
    assertThat(payloads(id)).hasSize(2);
  }

  @Test
  void a_step_out_of_order_is_refused_with_the_one_that_is_due() {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START));

    ResponseEntity<JsonNode> early = put(path + "/response", "{\"chosen_response\":\"ask\"}");
    put(path + "/perception", PERCEPTION);
    ResponseEntity<JsonNode> ahead = put(path + "/key-result", "{\"key_result\":\"nothing\"}");

    assertThat(early.getStatusCode().value()).isEqualTo(409);
    assertThat(early.getBody().path("expected_step").asString()).isEqualTo("perception");
    assertThat(early.getBody().path("code").asString()).isEqualTo("EVK-SESSION-1001");
    assertThat(ahead.getBody().path("expected_step").asString()).isEqualTo("affect");
  }

  @Test
  void going_back_counts_as_the_newer_word_and_keeps_what_came_later() {
    String id = id(member.post("/spark/sessions", START));
    String path = "/spark/sessions/" + id;
    step(id, "perception", PERCEPTION);
    step(id, "affect", "{\"emotions\":[\"sadness\"],\"intensity\":7}");

    ResponseEntity<JsonNode> back =
        put(path + "/perception", "{\"selected_reframes\":[\"not-only-now\"]}");
    ResponseEntity<JsonNode> same =
        put(path + "/perception", "{\"selected_reframes\":[\"not-only-now\"]}");

    assertThat(back.getBody().path("step").asString()).isEqualTo("response");
    assertThat(back.getBody().at("/selected_reframes/0").asString()).isEqualTo("not-only-now");
    assertThat(back.getBody().path("custom_thought").isNull()).isTrue();
    assertThat(back.getBody().path("intensity").asInt()).isEqualTo(7);
    assertThat(same.getStatusCode().value()).isEqualTo(200);
    assertThat(same.getBody().path("version").asInt()).isEqualTo(4);
    assertThat(payloads(id)).hasSize(4);
  }

  @Test
  void a_client_that_names_the_version_it_saw_overwrites_nobody() {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START)) + "/perception";
    ResponseEntity<JsonNode> first =
        member.send(HttpMethod.PUT, path, PERCEPTION, Map.of("If-Match", "\"1\""));
    ResponseEntity<JsonNode> stale =
        member.send(
            HttpMethod.PUT, path, PERCEPTION.replace("busy", "away"), Map.of("If-Match", "\"1\""));

    assertThat(first.getStatusCode().value()).isEqualTo(200);
    assertThat(first.getHeaders().getETag()).isEqualTo("\"2\"");
    assertThat(stale.getStatusCode().value()).isEqualTo(412);
  }

  @Test
  void a_reframe_that_nobody_offered_is_refused_by_its_place() {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START)) + "/perception";

    ResponseEntity<JsonNode> answer =
        put(path, "{\"selected_reframes\":[\"other-explanations\",\"made-up\",\"specific\"]}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("selected_reframes.1", "selected_reframes.2");
    assertThat(member.get(path.replace("/perception", "")).getBody().path("step").asString())
        .isEqualTo("perception");
  }

  @Test
  void an_unknown_reframe_is_told_after_everything_that_reading_again_mends() {
    String session = "/spark/sessions/" + id(member.post("/spark/sessions", START));
    String path = session + "/perception";
    String unknown = "{\"selected_reframes\":[\"made-up\"]}";

    assertThat(member().send(HttpMethod.PUT, path, unknown, Map.of()).getStatusCode().value())
        .isEqualTo(404);
    assertThat(
            member
                .send(HttpMethod.PUT, path, unknown, Map.of("If-Match", "\"7\""))
                .getStatusCode()
                .value())
        .isEqualTo(412);
    assertThat(put(path, unknown).getStatusCode().value()).isEqualTo(400);
    member.post(session + "/abandon", "");
    assertThat(put(path, unknown).getStatusCode().value()).isEqualTo(409);
  }

  @Test
  void three_hundred_reframes_are_too_many() {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START)) + "/perception";
    String many = String.join(",", Collections.nCopies(300, "\"other-explanations\""));

    ResponseEntity<JsonNode> answer = put(path, "{\"selected_reframes\":[" + many + "]}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("selected_reframes");
  }

  @Test
  void somebody_elses_session_is_not_found() {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START));
    Member stranger = member();

    assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(
            stranger
                .send(HttpMethod.PUT, path + "/perception", PERCEPTION, Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(stranger.get("/spark/sessions").getBody().at("/meta/total").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "\"3\"", "null", "3.5"})
  void an_intensity_off_the_scale_is_refused_by_name(String intensity) {
    String path = "/spark/sessions/" + id(member.post("/spark/sessions", START));
    put(path + "/perception", PERCEPTION);

    ResponseEntity<JsonNode> answer =
        put(path + "/affect", "{\"emotions\":[\"sadness\"],\"intensity\":" + intensity + "}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("intensity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"situation\":\" \"}", "{\"situation\":null}"})
  void a_session_without_a_situation_is_refused_by_name(String body) {
    ResponseEntity<JsonNode> answer = member.post("/spark/sessions", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("situation");
  }

  @Test
  void the_same_key_replays_the_answer_and_starts_no_second_session() {
    String key = UUID.randomUUID().toString();

    JsonNode first = member.post("/spark/sessions", START, key).getBody();
    JsonNode again = member.post("/spark/sessions", START, key).getBody();
    ResponseEntity<JsonNode> other =
        member.post("/spark/sessions", START.replace("short", "long"), key);

    assertThat(again).isEqualTo(first);
    assertThat(other.getStatusCode().value()).isEqualTo(422);
    assertThat(member.get("/spark/sessions").getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  private String step(String id, String step, String body) {
    return put("/spark/sessions/" + id + "/" + step, body).getBody().path("step").asString();
  }

  private ResponseEntity<JsonNode> put(String path, String body) {
    return member.send(HttpMethod.PUT, path, body, Map.of());
  }

  private List<String> payloads(String id) {
    return database
        .sql("SELECT payload FROM session_event WHERE stream_id = ?::uuid ORDER BY version")
        .param(id)
        .query(String.class)
        .list();
  }

  private static String id(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("id").asString();
  }
}
