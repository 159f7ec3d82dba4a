package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.evenkeel.contracts.crisis.FloorFired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** What cannot be heard stays with the person. */
class RefusedVoiceIT extends SpokenIdeas {

  @Autowired private ApplicationContext context;

  @Test
  void there_is_room_for_a_recording_before_the_floor_reads_the_fields_of_its_form() {
    assertThat(order("heldRecordings")).isLessThan(order("floorFilter"));
  }

  private int order(String filter) {
    return context.getBean(filter, Ordered.class).getOrder();
  }

  @Test
  void without_anybody_who_listens_the_recording_stays_with_the_person() {
    ML.answers(length, 503);

    ResponseEntity<JsonNode> answer = post(webm(length), "audio/webm", Map.of());

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-SESSION-4005");
    assertThat(answer.getBody().path("retryable").asBoolean()).isTrue();
    assertThat(answer.getBody().path("user_message").asString())
        .contains("recording stays on your device");
    assertHelp(answer);
    assertThat(total()).isZero();
  }

  @Test
  void a_recording_without_words_or_without_sense_is_no_idea() {
    ML.says(length, " ");
    ResponseEntity<JsonNode> silent = post(webm(length), "audio/webm", Map.of());
    ML.answers(length, 422);
    ResponseEntity<JsonNode> noise = post(webm(length), "audio/webm", Map.of());

    assertThat(code(silent)).isEqualTo("EVK-SESSION-4003");
    assertHelp(silent);
    assertThat(code(noise)).isEqualTo("EVK-SESSION-4004");
    assertHelp(noise);
    assertThat(total()).isZero();
  }

  @Test
  void while_one_recording_is_heard_another_of_the_same_person_waits_and_others_do_not() {
    ML.says(length, "Once.");
    Runnable letGo = ML.holds(length);
    int next = length + 600_000;
    ML.says(next, "Twice.");
    CompletableFuture<ResponseEntity<JsonNode>> first =
        CompletableFuture.supplyAsync(() -> post(webm(length), "audio/webm", Map.of()));
    try {
      await().until(() -> !ML.arrivals(length).isEmpty());

      ResponseEntity<JsonNode> second = post(webm(next), "audio/webm", Map.of());

      assertThat(second.getStatusCode().value()).isEqualTo(429);
      assertThat(second.getHeaders().getFirst("Retry-After")).isEqualTo("5");
      assertThat(second.getBody().path("code").asString()).isEqualTo("EVK-SESSION-4006");
      assertThat(second.getBody().path("retryable").asBoolean()).isTrue();
      assertThat(second.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
      assertThat(ML.arrivals(next)).isEmpty();
      MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
      form.add("audio", part(webm(next), "audio/webm"));
      assertThat(send(member().client(), form).getStatusCode().value()).isEqualTo(201);
    } finally {
      letGo.run();
    }

    assertThat(first.join().getStatusCode().value()).isEqualTo(201);
    assertThat(post(webm(next), "audio/webm", Map.of()).getStatusCode().value()).isEqualTo(201);
  }

  @Test
  void what_is_no_recording_is_refused() {
    byte[] text = "Dear diary".getBytes(StandardCharsets.UTF_8);
    ResponseEntity<JsonNode> notAudio = post(text, "audio/webm", Map.of());
    ResponseEntity<JsonNode> otherForm = post(webm(length), "audio/wav", Map.of());
    ResponseEntity<JsonNode> empty = post(new byte[0], "audio/webm", Map.of());

    assertThat(notAudio.getStatusCode().value()).isEqualTo(415);
    assertHelp(notAudio);
    assertThat(otherForm.getStatusCode().value()).isEqualTo(415);
    assertHelp(otherForm);
    assertThat(empty.getStatusCode().value()).isEqualTo(400);
    assertHelp(empty);
    assertThat(fields(empty)).containsExactly("audio");
    assertThat(ML.arrivals(text.length)).isEmpty();
    ResponseEntity<JsonNode> json = member.post("/popcorn/ideas/voice", "{\"content\":\"x\"}");
    assertThat(json.getStatusCode().value()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"id, 7, id", "created_at, yesterday, created_at", "pinned, perhaps, pinned"})
  void a_field_out_of_shape_is_refused_by_name(String name, String value, String field) {
    ResponseEntity<JsonNode> answer = post(webm(length), "audio/webm", Map.of(name, value));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(fields(answer)).containsExactly(field);
    assertHelp(answer);
  }

  @Test
  void a_form_that_is_none_is_refused() {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("pinned", "true");
    ResponseEntity<JsonNode> noFile = send(member.client(), form);
    ResponseEntity<JsonNode> broken =
        member
            .client()
            .post()
            .uri(VOICE)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .body("--y\r\nnonsense")
            .retrieve()
            .toEntity(JsonNode.class);
    ResponseEntity<JsonNode> unknown = post(webm(length), "audio/webm", Map.of("mood", "3"));

    assertThat(noFile.getStatusCode().value()).isEqualTo(400);
    assertThat(fields(noFile)).containsExactly("audio");
    assertHelp(noFile);
    assertThat(broken.getStatusCode().value()).isEqualTo(400);
    assertHelp(broken);
    assertHelp(unknown);
    assertThat(unknown.getStatusCode().value()).isEqualTo(400);
    assertThat(fields(unknown)).containsExactly("mood");
  }

  @Test
  void words_of_danger_in_a_field_of_the_form_are_heard() {
    ResponseEntity<JsonNode> unknown =
        post(webm(length), "audio/webm", Map.of("note", "I want to kill myself"));
    ResponseEntity<JsonNode> malformed =
        post(webm(length), "audio/webm", Map.of("created_at", "I want to kill myself tonight"));

    assertThat(unknown.getStatusCode().value()).isEqualTo(400);
    assertThat(malformed.getStatusCode().value()).isEqualTo(400);
    assertAlert(unknown);
    assertAlert(malformed);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() == 2);
  }

  @Test
  void a_form_that_comes_to_a_route_for_texts_is_read_as_a_text() {
    ResponseEntity<JsonNode> answer =
        member
            .client()
            .post()
            .uri("/api/v1/popcorn/ideas")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .body(
                """
                --x\r
                Content-Disposition: form-data; name="content"\r
                \r
                I want to kill myself\r
                --x--\r
                """)
            .retrieve()
            .toEntity(JsonNode.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(415);
    assertHelp(answer);
    assertAlert(answer);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() == 1);
  }

  @Test
  void so_is_a_form_of_fields_that_comes_with_a_put() {
    ResponseEntity<JsonNode> answer =
        member
            .client()
            .put()
            .uri("/api/v1/popcorn/ideas/" + UUID.randomUUID())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("content=I want to kill myself")
            .retrieve()
            .toEntity(JsonNode.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(415);
    assertHelp(answer);
    assertAlert(answer);
  }

  @Test
  void words_of_danger_beside_a_known_idea_are_not_answered_with_what_was_said_before() {
    String key = UUID.randomUUID().toString();
    ResponseEntity<JsonNode> calm = idea(key, "{\"content\":\"Buy bread\"}");
    ResponseEntity<JsonNode> danger =
        idea(key, "{\"content\":\"Buy bread\",\"note\":\"I want to kill myself\"}");
    ResponseEntity<JsonNode> again = idea(key, "{\"content\":\"Buy bread\"}");

    assertThat(calm.getStatusCode().value()).isEqualTo(201);
    assertThat(danger.getStatusCode().value()).isEqualTo(422);
    assertAlert(danger);
    assertThat(again.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
    assertThat(total()).isEqualTo(1);
  }

  private ResponseEntity<JsonNode> idea(String key, String body) {
    return member
        .client()
        .post()
        .uri("/api/v1/popcorn/ideas")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private static void assertHelp(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
  }

  private static void assertAlert(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources")).isNotEmpty();
  }

  @Test
  void nobody_speaks_without_a_token() {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("audio", part(webm(length), "audio/webm"));

    assertThat(send(client(""), form).getStatusCode().value()).isEqualTo(401);
    assertThat(send(client(TOKENS.token(UUID.randomUUID()).sign()), form).getStatusCode().value())
        .isEqualTo(403);
    assertThat(ML.arrivals(length)).isEmpty();
  }
}
