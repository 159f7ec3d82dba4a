package org.evenkeel.session.rsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What an episode of rejection does not take, and how that is said. */
class RsdRefusalsIT extends RsdScene {

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
}
