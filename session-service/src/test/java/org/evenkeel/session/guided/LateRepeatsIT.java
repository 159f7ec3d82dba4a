package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What was taken in time is answered again when its moment is out of range by then. */
class LateRepeatsIT extends RunningService {

  private static final Map<String, String> STARTS =
      Map.of(
          "/spark/sessions", "{'situation':'A short mail.','occurred_at':'%s'}",
          "/wave/sessions",
              "{'trigger':'A mail.','feeling':'fear','intensity':5,'occurred_at':'%s'}",
          "/rsd/episodes", "{'intensity':5,'trigger_description':'A look.','occurred_at':'%s'}");

  private final Member member = member();

  private Instant longAgo = Instant.EPOCH;

  @BeforeEach
  void a_moment_is_in_range_for_as_long_as_the_first_tries_take() {
    longAgo = Instant.now().minus(Duration.ofDays(30)).plusSeconds(20);
  }

  @Test
  void a_lost_answer_is_told_again_and_nothing_new_is_taken() {
    String key = UUID.randomUUID().toString();
    Map<String, String> ids = new HashMap<>();
    STARTS.forEach((path, body) -> ids.put(path, id(post(path, body, key + path))));
    String resolve = "/rsd/episodes/" + ids.get("/rsd/episodes") + "/resolve";
    String end = "{'note':'Over.','resolved_at':'%s'}";
    assertThat(put(resolve, end)).isEqualTo(200);

    STARTS.forEach(
        (path, body) ->
            await()
                .atMost(Duration.ofSeconds(60))
                .until(
                    () ->
                        post(path, body, UUID.randomUUID().toString()).getStatusCode().value()
                            == 422));

    STARTS.forEach(
        (path, body) -> {
          ResponseEntity<JsonNode> again = post(path, body, key + path);
          assertThat(again.getStatusCode().value()).isEqualTo(201);
          assertThat(id(again)).isEqualTo(ids.get(path));
        });
    assertThat(put(resolve, end)).isEqualTo(200);
    assertThat(put(resolve, end.replace("Over", "Well over"))).isEqualTo(409);
    assertThat(put(resolve, "{'resolved_at':'+1000000000-12-31T23:59:59Z'}")).isEqualTo(409);
  }

  @Test
  void a_moment_out_of_range_is_told_after_everything_that_reading_again_mends() {
    String episode = id(post("/rsd/episodes", STARTS.get("/rsd/episodes"), "an-episode"));
    String path = "/rsd/episodes/" + episode + "/resolve";
    String end = "{'resolved_at':'+1000000000-12-31T23:59:59Z'}";

    assertThat(put("/rsd/episodes/" + UUID.randomUUID() + "/resolve", end)).isEqualTo(404);
    assertThat(send(HttpMethod.PUT, path, end, Map.of("If-Match", "\"7\"")).getStatusCode().value())
        .isEqualTo(412);
    assertThat(put(path, end)).isEqualTo(422);
  }

  private int put(String path, String body) {
    return send(HttpMethod.PUT, path, body, Map.of()).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> post(String path, String body, String key) {
    return send(HttpMethod.POST, path, body, Map.of("Idempotency-Key", key));
  }

  private ResponseEntity<JsonNode> send(
      HttpMethod method, String path, String body, Map<String, String> headers) {
    return member.send(method, path, body.formatted(longAgo).replace('\'', '"'), headers);
  }

  private static String id(ResponseEntity<JsonNode> answer) {
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    return answer.getBody().path("id").asString();
  }
}
