package org.evenkeel.crisis.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Every field in which a member can write is read by the floor and opens a case. */
class ScreenedFieldsIT extends RunningService {

  private static final String DANGER = "I want to kill myself";

  private final Member member = member();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST | /crisis/report | {'wants_contact':false,'text':'%s'} | user_reported",
        "PUT | /crisis/safety-plan | {'warning_signs':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'coping_strategies':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'distractions':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'people_to_ask':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'professionals':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'safe_environment':['%s']} | safety_plan",
        "PUT | /crisis/safety-plan | {'reasons_for_living':['%s']} | safety_plan",
      })
  void danger_in_a_field_brings_help_and_a_case(
      String verb, String path, String body, String sourceType) {
    ResponseEntity<JsonNode> answer =
        member.send(
            HttpMethod.valueOf(verb), path, body.replace('\'', '"').formatted(DANGER), Map.of());

    assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        database
                            .sql("SELECT source_type FROM case_source WHERE user_id = ?")
                            .param(member.id())
                            .query(String.class)
                            .list())
                    .containsOnly(sourceType));
  }
}
