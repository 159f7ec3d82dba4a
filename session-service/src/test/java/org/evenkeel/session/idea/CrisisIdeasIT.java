package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class CrisisIdeasIT extends RunningService {

  private static final String DANGER = "I want to kill myself";

  private final Member member = member();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST | /popcorn/ideas | {'content':'%s'} | 201",
        "POST | /popcorn/ideas | {'content':'x','tags':['%s']} | 201",
        "POST | /popcorn/ideas | {'content':'%s','id':'7'} | 400",
        "POST | /popcorn/ideas | {'content':'%s','created_at':'2020-01-01T00:00:00Z'} | 422",
        "POST | /popcorn/ideas/batch | {'ideas':[{'content':'x'},{'content':'%s'}]} | 200",
        "POST | /popcorn/ideas/batch | {'ideas':[{'content':'x'},{'words':'%s'}]} | 200",
        "POST | /popcorn/ideas/batch | {'ideas':['%s']} | 200",
        "POST | /popcorn/ideas/batch | {'queue':['%s']} | 400",
        "PUT | /popcorn/ideas/{id} | {'content':'%s'} | 404",
        "PUT | /popcorn/ideas/{id}/task | {'task_id':'%s'} | 400",
      })
  void danger_in_a_field_brings_help_and_a_signal_whatever_becomes_of_it(
      String verb, String path, String body, int status) {
    ResponseEntity<JsonNode> answer =
        member.send(
            HttpMethod.valueOf(verb),
            path.replace("{id}", UUID.randomUUID().toString()),
            body.replace('\'', '"').formatted(DANGER),
            Map.of());

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .isNotEmpty()
                    .extracting(FloorFired::sourceType)
                    .containsOnly("idea"));
  }

  @Test
  void the_signal_of_a_queue_names_the_idea_that_is_in_danger() {
    UUID calm = UUID.randomUUID();
    UUID danger = UUID.randomUUID();
    UUID last = UUID.randomUUID();
    member.post(
        "/popcorn/ideas/batch",
        "{\"ideas\":[{\"content\":\"Milk\",\"id\":\"%s\"},{\"content\":\"%s\",\"id\":\"%s\"},"
                .formatted(calm, DANGER, danger)
            + "{\"content\":\"Bread\",\"id\":\"%s\"}]}".formatted(last));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= 2);
    List<FloorFired> signals = BROKER.published(FloorFired.class, member.id());
    assertThat(signals).extracting(FloorFired::recordId).containsExactly(null, danger);
    assertThat(signals).extracting(FloorFired::sourceId).containsOnly(signals.get(0).sourceId());
  }

  @Test
  void danger_behind_twenty_calm_ideas_is_found_as_if_it_had_come_alone() {
    String calm = "{\"content\":\"Call the plumber about the tap in the kitchen.\"},".repeat(20);
    String danger =
        "{\"content\":\"I have been looking up which train does not stop at our station.\"}";
    assertThat(alert(member().post("/popcorn/ideas", danger))).isTrue();
    assertThat(alert(member().post("/popcorn/ideas/batch", "{\"ideas\":[" + danger + "]}")))
        .isTrue();

    assertThat(alert(member.post("/popcorn/ideas/batch", "{\"ideas\":[" + calm + danger + "]}")))
        .isTrue();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() >= 2);
  }

  @Test
  void a_signal_of_a_refused_idea_names_no_harmless_one() {
    UUID calm = UUID.randomUUID();
    JsonNode answer =
        member
            .post(
                "/popcorn/ideas/batch",
                "{\"ideas\":[{\"content\":\"Milk\",\"id\":\"%s\"},{\"words\":\"%s\"}]}"
                    .formatted(calm, DANGER))
            .getBody();
    assertThat(answer.path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.path("results").findValuesAsString("outcome"))
        .containsExactly("created", "invalid");

    member.delete("/popcorn/ideas/" + calm);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(IdeaDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(FloorFired.class, member.id()))
        .extracting(FloorFired::recordId)
        .containsOnlyNulls();
  }

  private static boolean alert(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("crisis_alert").asBoolean();
  }
}
