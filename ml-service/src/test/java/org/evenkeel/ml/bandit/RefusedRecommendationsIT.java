package org.evenkeel.ml.bandit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.ml.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RefusedRecommendationsIT extends RunningService {
  @Test
  void only_wellness_service_may_ask() {
    assertThat(status(client(""))).isEqualTo(401);
    assertThat(status(client(asMember()))).isEqualTo(403);
    assertThat(status(client(TOKENS.service("session-service")))).isEqualTo(403);
    assertThat(status(asWellness())).isEqualTo(200);
  }

  @Test
  void every_fault_is_named_by_its_field() {
    refused("context.energy_level", body -> context(body).put("energy_level", 11));
    refused("context.energy_level", body -> context(body).put("energy_level", 0));
    refused("context.energy_level", body -> context(body).put("energy_level", -1));
    refused("context.energy_level", body -> context(body).putNull("energy_level"));
    refused("context.anxiety_level", body -> context(body).put("anxiety_level", 0));
    refused("context.time_available_minutes", b -> context(b).put("time_available_minutes", -5));
    refused("context.anxiety_level", body -> context(body).put("anxiety_level", 11));
    refused("context.time_available_minutes", b -> context(b).put("time_available_minutes", 0));
    refused("context.time_available_minutes", b -> context(b).put("time_available_minutes", 1_441));
    refused("context.emotion", body -> context(body).put("emotion", "zorbing"));
    refused("context.zone", body -> context(body).put("zone", "Mars/Olympus"));
    refused("slots", body -> body.put("slots", 4));
    refused("slots", body -> body.put("slots", 0));
    refused("candidates.0.duration_seconds", b -> first(b).put("duration_seconds", 86_401));
    refused("candidates.0.effort_level", b -> first(b).put("effort_level", "x"));
    refused("candidates.0.energy_required", b -> first(b).put("energy_required", "x"));
    refused("candidates.0.sensory_intensity", b -> first(b).put("sensory_intensity", "x"));
    refused("communication_style", body -> body.put("communication_style", "stern"));
    refused("candidates.0.therapeutic_approach", b -> first(b).put("therapeutic_approach", "x"));
    refused("candidates.0.duration_seconds", b -> first(b).put("duration_seconds", 0));
  }

  @Test
  void a_body_that_is_no_json_and_a_wrong_type_are_refused() {
    assertThat(post(asWellness(), "{\"user_id\":").getStatusCode().value()).isEqualTo(400);
    ObjectNode text = Requests.hardDay(UUID.randomUUID());
    context(text).put("energy_level", "2");
    assertThat(post(asWellness(), text.toString()).getStatusCode().value()).isEqualTo(400);
    assertThat(
            asWellness()
                .post()
                .uri("/internal/recommendations")
                .contentType(MediaType.TEXT_PLAIN)
                .body("hello")
                .retrieve()
                .toEntity(String.class)
                .getStatusCode()
                .value())
        .isEqualTo(415);
  }

  private void refused(String field, Consumer<ObjectNode> fault) {
    UUID userId = UUID.randomUUID();
    ObjectNode body = Requests.hardDay(userId);
    fault.accept(body);

    ResponseEntity<JsonNode> answer = post(asWellness(), body.toString());

    assertThat(answer.getStatusCode().value()).as(field).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
    assertThat(answer.getBody().path("request_id").asString()).isNotBlank();
    assertThat(
            database
                .sql("SELECT count(*) FROM decision WHERE user_id = ?")
                .param(userId)
                .query(Long.class)
                .single())
        .isZero();
  }

  private int status(RestClient client) {
    return post(client, Requests.hardDay(UUID.randomUUID()).toString()).getStatusCode().value();
  }

  private static ResponseEntity<JsonNode> post(RestClient client, String body) {
    return client
        .post()
        .uri("/internal/recommendations")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  private static ObjectNode context(ObjectNode body) {
    return (ObjectNode) body.path("context");
  }

  private static ObjectNode first(ObjectNode body) {
    return (ObjectNode) body.path("candidates").get(0);
  }
}
