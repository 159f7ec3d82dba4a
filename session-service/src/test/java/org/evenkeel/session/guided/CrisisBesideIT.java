package org.evenkeel.session.guided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Words of danger in a field that a command does not have bring help in its answer all the same.
 */
class CrisisBesideIT extends RunningService {

  private static final String LEFT = " | POST | /abandon | 'reason':";

  private final Member member = member();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/spark/sessions | {'situation':'A short mail.'}" + LEFT,
        "/wave/sessions | {'trigger':'A mail.','feeling':'fear','intensity':5}" + LEFT,
        "/rsd/episodes | {'intensity':5,'trigger_description':'A look.'}" + LEFT,
        "/popcorn/ideas | {'content':'Milk'} | PUT | /pin | 'pinned':true,'because':",
        "/popcorn/ideas | {'content':'Milk'} | PUT | /task | 'task_id':null,'because':",
      })
  void words_beside_what_is_asked_for_bring_help_in_the_answer_and_a_signal(
      String path, String start, String verb, String deed, String fields) {
    String id = send("POST", path, start).getBody().path("id").asString();

    ResponseEntity<JsonNode> answer =
        send(verb, path + "/" + id + deed, "{" + fields + "'I want to kill myself'}");

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !BROKER.published(FloorFired.class, member.id()).isEmpty());
  }

  private ResponseEntity<JsonNode> send(String verb, String path, String body) {
    return member.send(HttpMethod.valueOf(verb), path, body.replace('\'', '"'), Map.of());
  }
}
