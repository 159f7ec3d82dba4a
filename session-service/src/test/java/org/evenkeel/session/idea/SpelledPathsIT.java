package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** One path has many spellings; the floor is on all that reach a handler. */
class SpelledPathsIT extends RunningService {

  private static final String DANGER = "{\"content\":\"I want to kill myself\"}";

  private final Member member = member();

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/pop%63orn/ideas", "/%61pi/v1/popcorn/ideas", "/api/%76%31/popcorn/ideas"})
  void a_percent_encoded_path_is_heard_as_what_it_is(String path) {
    ResponseEntity<JsonNode> answer = send(HttpMethod.POST, path, DANGER);

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    assertThat(signals(2)).extracting(FloorFired::sourceType).containsOnly("idea");
  }

  @Test
  void so_is_a_queue_each_thought_apart() {
    String calm = "{\"content\":\"Call the plumber about the tap in the kitchen.\"},".repeat(20);
    String danger =
        "{\"content\":\"I have been looking up which train does not stop at our station.\"}";

    ResponseEntity<JsonNode> answer =
        send(
            HttpMethod.POST,
            "/api/v1/popcorn/ideas/b%61tch",
            "{\"ideas\":[" + calm + danger + "]}");

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
  }

  @Test
  void a_draft_saved_under_two_spellings_is_one_source() {
    String id =
        member
            .post("/spark/sessions", "{\"situation\":\"A short mail.\"}")
            .getBody()
            .path("id")
            .asString();
    String draft =
        "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"I want to kill myself\"}}";

    for (String path : List.of("/draft", "/dr%61ft")) {
      assertThat(
              send(HttpMethod.PUT, "/api/v1/spark/sessions/" + id + path, draft)
                  .getStatusCode()
                  .value())
          .isEqualTo(200);
    }

    assertThat(signals(4).stream().map(FloorFired::sourceId).distinct()).hasSize(1);
  }

  /** Tomcat and Spring Security's firewall stand before everything: these reach no handler. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/popcorn/ideas;x=y",
        "/api/v1/popcorn//ideas",
        "/api/v1/popcorn%2Fideas",
        "/api/v1/popcorn/x/../ideas",
        "/api/v1/popcorn/%2e/ideas",
        "/api/v1/pop%2563orn/ideas",
        "/api/v1/popcorn/ideas%3Bx",
      })
  void other_spellings_are_refused_and_nothing_is_kept(String path) {
    assertThat(
            asked(HttpMethod.POST, path, DANGER)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(400);
    assertThat(
            database
                .sql("SELECT count(*) FROM idea WHERE user_id = ?")
                .param(member.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  private ResponseEntity<JsonNode> send(HttpMethod verb, String path, String body) {
    return asked(verb, path, body).retrieve().toEntity(JsonNode.class);
  }

  private RestClient.RequestBodySpec asked(HttpMethod verb, String path, String body) {
    return member
        .client()
        .method(verb)
        .uri(URI.create("http://127.0.0.1:" + port + path))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  private List<FloorFired> signals(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= count);
    return BROKER.published(FloorFired.class, member.id());
  }
}
