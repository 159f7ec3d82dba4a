package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.speech.MlServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class VoiceIT extends RunningService {

  private static final String VOICE = "/api/v1/popcorn/ideas/voice";
  private static final MlServer ML = MlServer.shared();
  private static final AtomicInteger LENGTHS = new AtomicInteger(1_000);
  private static final int TEN_MB = 10 * 1024 * 1024;

  private final Member member = member();

  /** A length of its own, by which what is said is told apart. */
  private final int length = LENGTHS.incrementAndGet();

  @Test
  void what_somebody_says_becomes_an_idea_and_the_recording_is_nowhere() {
    ML.says(length, "Buy oat milk, marker-81.");
    UUID id = UUID.randomUUID();

    ResponseEntity<JsonNode> answer =
        post(webm(length), "audio/webm;codecs=opus", Map.of("id", id.toString(), "pinned", "true"));

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getHeaders().getLocation()).hasPath("/api/v1/popcorn/ideas/" + id);
    JsonNode body = answer.getBody();
    assertThat(body.path("text").asString()).isEqualTo("Buy oat milk, marker-81.");
    assertThat(body.path("confidence").asDouble()).isEqualTo(0.87);
    assertThat(body.path("shortened").asBoolean(true)).isFalse();
    assertThat(body.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(body.at("/idea/pinned").asBoolean()).isTrue();
    assertThat(member.get("/popcorn/ideas/" + id).getBody().path("content").asString())
        .isEqualTo("Buy oat milk, marker-81.");
    assertThat(ML.arrivals(length)).containsExactly(new MlServer.Arrival("audio/webm", length, 0));
    assertThat(ML.uploads()).isEmptyDirectory();
    assertThat(
            database
                .sql("SELECT i::text FROM idea i WHERE id = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain("marker-81", "webm");
  }

  @Test
  void ten_megabytes_are_heard_in_memory_and_more_is_too_much() {
    ML.says(TEN_MB, "A long one.");

    assertThat(post(webm(TEN_MB), "audio/webm", Map.of()).getStatusCode().value()).isEqualTo(201);
    ResponseEntity<JsonNode> more = post(webm(TEN_MB + 1), "audio/webm", Map.of());

    assertThat(ML.arrivals(TEN_MB)).extracting(MlServer.Arrival::files).containsOnly(0L);
    assertThat(ML.arrivals(TEN_MB + 1)).isEmpty();
    assertThat(more.getStatusCode().value()).isEqualTo(413);
    assertThat(more.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
  }

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
  void a_repeat_with_its_key_is_not_heard_again_and_with_its_id_makes_no_second_idea() {
    ML.says(length, "Once.");
    String id = UUID.randomUUID().toString();
    String key = UUID.randomUUID().toString();
    JsonNode first = post(webm(length), "audio/webm", Map.of("id", id), key).getBody();
    JsonNode replayed = post(webm(length), "audio/webm", Map.of("id", id), key).getBody();
    assertThat(replayed).isEqualTo(first);
    assertThat(ML.arrivals(length)).hasSize(1);

    assertThat(post(webm(length), "audio/webm", Map.of("id", id)).getStatusCode().value())
        .isEqualTo(200);
    assertThat(member.get("/popcorn/ideas").getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void a_known_idea_keeps_its_words_however_they_are_heard_the_next_time() {
    ML.says(length, "Buy oat milk.");
    Map<String, String> fields =
        Map.of("id", UUID.randomUUID().toString(), "created_at", Instant.now().toString());
    post(webm(length), "audio/webm", fields);
    ML.says(length, "By oat milk.");
    Map<String, String> later =
        Map.of("id", fields.get("id"), "created_at", Instant.now().plusSeconds(60).toString());

    ResponseEntity<JsonNode> answer = post(webm(length), "audio/webm", later);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().at("/idea/content").asString()).isEqualTo("Buy oat milk.");
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

  @Test
  void a_long_speech_is_told_whole_and_kept_as_far_as_an_idea_goes() {
    String speech = "and so on ".repeat(600).strip();
    ML.says(length, speech);

    JsonNode answer = post(webm(length), "audio/webm", Map.of()).getBody();

    assertThat(answer.path("text").asString()).isEqualTo(speech);
    assertThat(answer.path("shortened").asBoolean()).isTrue();
    assertThat(answer.at("/idea/content").asString()).hasSizeLessThanOrEqualTo(5_000);
    assertThat(speech).startsWith(answer.at("/idea/content").asString());
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
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
    assertThat(total()).isZero();
  }

  @Test
  void a_recording_without_words_or_without_sense_is_no_idea() {
    ML.says(length, " ");
    assertThat(code(post(webm(length), "audio/webm", Map.of()))).isEqualTo("EVK-SESSION-4003");
    ML.answers(length, 422);
    assertThat(code(post(webm(length), "audio/webm", Map.of()))).isEqualTo("EVK-SESSION-4004");
    assertThat(total()).isZero();
  }

  @Test
  void what_is_no_recording_is_refused() {
    byte[] text = "Dear diary".getBytes(StandardCharsets.UTF_8);
    ResponseEntity<JsonNode> notAudio = post(text, "audio/webm", Map.of());
    ResponseEntity<JsonNode> otherForm = post(webm(length), "audio/wav", Map.of());
    ResponseEntity<JsonNode> empty = post(new byte[0], "audio/webm", Map.of());

    assertThat(notAudio.getStatusCode().value()).isEqualTo(415);
    assertThat(otherForm.getStatusCode().value()).isEqualTo(415);
    assertThat(empty.getStatusCode().value()).isEqualTo(400);
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
    assertThat(broken.getStatusCode().value()).isEqualTo(400);
    assertThat(unknown.getStatusCode().value()).isEqualTo(400);
    assertThat(fields(unknown)).containsExactly("mood");
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

  private ResponseEntity<JsonNode> post(byte[] audio, String type, Map<String, String> fields) {
    return post(audio, type, fields, UUID.randomUUID().toString());
  }

  private ResponseEntity<JsonNode> post(
      byte[] audio, String type, Map<String, String> fields, String key) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("audio", part(audio, type));
    fields.forEach(form::add);
    return member
        .client()
        .post()
        .uri(VOICE)
        .header("Idempotency-Key", key)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(form)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private static ResponseEntity<JsonNode> send(
      RestClient client, MultiValueMap<String, Object> form) {
    return client
        .post()
        .uri(VOICE)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(form)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private static HttpEntity<ByteArrayResource> part(byte[] audio, String type) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.parseMediaType(type));
    return new HttpEntity<>(
        new ByteArrayResource(audio) {
          @Override
          public String getFilename() {
            return "note";
          }
        },
        headers);
  }

  private static byte[] webm(int length) {
    byte[] start = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0x42, (byte) 0x82, (byte) 0x84};
    byte[] audio = Arrays.copyOf(start, length);
    System.arraycopy(new byte[] {'w', 'e', 'b', 'm'}, 0, audio, start.length, 4);
    return audio;
  }

  private static List<String> fields(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("errors").findValuesAsString("field");
  }

  private static String code(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("code").asString();
  }

  private int total() {
    return member.get("/popcorn/ideas").getBody().at("/meta/total").asInt(-1);
  }
}
