package org.evenkeel.session.idea;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.speech.MlServer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A member who speaks, and the service that listens. */
abstract class SpokenIdeas extends RunningService {

  static final String VOICE = "/api/v1/popcorn/ideas/voice";
  static final MlServer ML = MlServer.shared();
  private static final AtomicInteger LENGTHS = new AtomicInteger(1_000);

  final Member member = member();

  /** A length of its own, by which what is said is told apart. */
  final int length = LENGTHS.incrementAndGet();

  ResponseEntity<JsonNode> post(byte[] audio, String type, Map<String, String> fields) {
    return post(audio, type, fields, UUID.randomUUID().toString());
  }

  ResponseEntity<JsonNode> post(byte[] audio, String type, Map<String, String> fields, String key) {
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

  static ResponseEntity<JsonNode> send(RestClient client, MultiValueMap<String, Object> form) {
    return client
        .post()
        .uri(VOICE)
        .contentType(MediaType.MULTIPART_FORM_DATA)
        .body(form)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  static HttpEntity<ByteArrayResource> part(byte[] audio, String type) {
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

  static byte[] webm(int length) {
    byte[] start = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0x42, (byte) 0x82, (byte) 0x84};
    byte[] audio = Arrays.copyOf(start, length);
    System.arraycopy(new byte[] {'w', 'e', 'b', 'm'}, 0, audio, start.length, 4);
    return audio;
  }

  static List<String> fields(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("errors").findValuesAsString("field");
  }

  static String code(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("code").asString();
  }

  int total() {
    return member.get("/popcorn/ideas").getBody().at("/meta/total").asInt(-1);
  }
}
