package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.session.speech.MlServer;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class VoiceIT extends SpokenIdeas {

  private static final int TEN_MB = 10 * 1024 * 1024;

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
  void a_long_speech_is_told_whole_and_kept_as_far_as_an_idea_goes() {
    String speech = "and so on ".repeat(600).strip();
    ML.says(length, speech);

    JsonNode answer = post(webm(length), "audio/webm", Map.of()).getBody();

    assertThat(answer.path("text").asString()).isEqualTo(speech);
    assertThat(answer.path("shortened").asBoolean()).isTrue();
    assertThat(answer.at("/idea/content").asString()).hasSizeLessThanOrEqualTo(5_000);
    assertThat(speech).startsWith(answer.at("/idea/content").asString());
  }
}
