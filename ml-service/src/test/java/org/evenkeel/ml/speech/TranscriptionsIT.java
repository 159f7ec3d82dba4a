package org.evenkeel.ml.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class TranscriptionsIT extends RunningService {

  private static final String TYPE = "audio/webm";

  @Test
  void a_recording_comes_back_as_words() {
    SpeechServer.shared().answer(200, SpeechServer.VERBOSE);

    ResponseEntity<JsonNode> answer = post(session(), TYPE + ";codecs=opus", new byte[10]);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("text").asString()).isEqualTo("Buy oat milk.");
    assertThat(answer.getBody().path("confidence").asDouble()).isBetween(0.81, 0.82);
    assertThat(answer.getBody().path("duration_seconds").asDouble()).isEqualTo(3.5);
  }

  @Test
  void only_session_service_may_ask() {
    assertThat(status(client(""), TYPE, 1)).isEqualTo(401);
    assertThat(status(client(asMember()), TYPE, 1)).isEqualTo(403);
    assertThat(status(asWellness(), TYPE, 1)).isEqualTo(403);
  }

  @Test
  void what_is_no_recording_is_refused_before_anybody_hears_it() {
    int before = SpeechServer.shared().asked().size();

    assertThat(status(session(), "audio/ogg", 1)).isEqualTo(415);
    assertThat(status(session(), "application/json", 1)).isEqualTo(415);
    assertThat(status(session(), TYPE, 0)).isEqualTo(400);
    assertThat(status(session(), TYPE, 10 * 1024 * 1024 + 65 * 1024)).isEqualTo(413);
    assertThat(SpeechServer.shared().asked()).hasSize(before);
  }

  @Test
  void an_unreadable_recording_and_a_provider_that_is_away_are_told_apart() {
    SpeechServer.shared().answer(400, "{\"error\":{\"param\":\"file\"}}");
    ResponseEntity<JsonNode> unreadable = post(session(), TYPE, new byte[10]);
    SpeechServer.shared().answer(401, "{}");
    ResponseEntity<JsonNode> away = post(session(), TYPE, new byte[10]);

    assertThat(unreadable.getStatusCode().value()).isEqualTo(422);
    assertThat(away.getStatusCode().value()).isEqualTo(503);
    assertThat(away.getBody().path("retryable").asBoolean()).isTrue();
    assertThat(away.getBody().path("reason").asString()).isEqualTo("sign_in_refused");
  }

  private RestClient session() {
    return client(TOKENS.service("session-service"));
  }

  private static int status(RestClient client, String type, int length) {
    return post(client, type, new byte[length]).getStatusCode().value();
  }

  private static ResponseEntity<JsonNode> post(RestClient client, String type, byte[] audio) {
    return client
        .post()
        .uri("/internal/transcriptions")
        .contentType(MediaType.parseMediaType(type))
        .body(audio)
        .retrieve()
        .toEntity(JsonNode.class);
  }
}
