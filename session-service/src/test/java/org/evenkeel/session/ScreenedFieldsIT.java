package org.evenkeel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * Every field in which a person can write is read by the floor, whatever becomes of the request.
 */
class ScreenedFieldsIT extends RunningService {

  private static final String DANGER = "I want to kill myself";

  private final Member member = member();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "POST | /spark/sessions | {'situation':'%s'}",
        "POST | /spark/sessions | {'situation':'A short mail.','trigger':'%s'}",
        "PUT | /spark/sessions/{id}/perception | {'selected_reframes':['%s']}",
        "PUT | /spark/sessions/{id}/perception | {'selected_reframes':[],'custom_thought':'%s'}",
        "PUT | /spark/sessions/{id}/affect | {'emotions':['%s'],'intensity':5}",
        "PUT | /spark/sessions/{id}/response | {'chosen_response':'%s'}",
        "PUT | /spark/sessions/{id}/response | {'chosen_response':'I wait.','coping':'%s'}",
        "PUT | /spark/sessions/{id}/key-result | {'key_result':'%s'}",
        "PUT | /spark/sessions/{id}/draft | {'step':'%s','fields':{}}",
        "PUT | /spark/sessions/{id}/draft | {'step':'response','fields':{'coping':'%s'}}",
        "PUT | /spark/sessions/{id}/draft | {'step':'affect','fields':{'emotions':['%s']}}",
        "POST | /wave/sessions | {'trigger':'%s','feeling':'fear','intensity':5}",
        "POST | /wave/sessions | {'trigger':'A mail.','feeling':'%s','intensity':5}",
        "PUT | /wave/sessions/{id}/acknowledge | {'acknowledgement':'%s'}",
        "PUT | /wave/sessions/{id}/accept | {'statements':['%s']}",
        "PUT | /wave/sessions/{id}/act | {'actions':['%s']}",
        "PUT | /wave/sessions/{id}/draft | {'step':'act','fields':{'actions':['%s']}}",
        "POST | /rsd/episodes | {'intensity':5,'trigger_description':'%s'}",
        "PUT | /rsd/episodes/{id}/reality-test | {'responses':{'story':'%s'}}",
        "PUT | /rsd/episodes/{id}/reality-test | {'responses':{'%s':'x'}}",
        "PUT | /rsd/episodes/{id}/intervention | {'interventions_used':['%s']}",
        "PUT | /rsd/episodes/{id}/resolve | {'note':'%s'}",
      })
  void danger_in_a_field_brings_help_and_a_signal(String verb, String path, String body) {
    ResponseEntity<JsonNode> answer =
        member.send(
            HttpMethod.valueOf(verb),
            path.replace("{id}", UUID.randomUUID().toString()),
            body.replace('\'', '"').formatted(DANGER),
            Map.of());

    assertThat(answer.getBody().path("crisis_alert").asBoolean()).isTrue();
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .isNotEmpty()
                    .extracting(FloorFired::sourceType)
                    .containsOnly("session"));
  }
}
