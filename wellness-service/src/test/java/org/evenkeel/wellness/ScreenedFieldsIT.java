package org.evenkeel.wellness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.crisis.FloorNoticed;
import org.junit.jupiter.api.Test;
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
        "POST | /checkins | {'mood_score':5,'energy_level':5,'journal_text':'%s'} | checkin",
        "POST | /checkins | {'mood_score':5,'energy_level':5,'context_activity':'%s'} | checkin",
        "POST | /checkins | {'mood_score':5,'energy_level':5,'emotion_tags':['%s']} | checkin",
        "POST | /checkins | {'mood_score':5,'energy_level':5,'body_scan_data':{'%s':5}} | checkin",
        "POST | /journals | {'text':'%s'} | journal",
        "POST | /journals | {'text':'A day.','title':'%s'} | journal",
        "PUT | /journals/{id} | {'text':'%s'} | journal",
        "POST | /interventions/recommendations | {'current_emotion':'%s','energy_level':5} |"
            + " feedback",
        "POST | /interventions/sessions/{id}/complete |"
            + " {'effectiveness_rating':3,'feedback_text':'%s'} | feedback",
        "POST | /interventions/sessions/{id}/complete |"
            + " {'effectiveness_rating':3,'feedback_tags':['%s']} | feedback",
        "POST | /interventions/sessions/{id}/skip | {'reason':'%s'} | feedback",
        "POST | /adhd/time-estimations | {'task':'%s','kind':'email','estimated_minutes':5} | task",
        "POST | /adhd/time-estimations | {'task':'a','kind':'%s','estimated_minutes':5} | task",
        "PATCH | /adhd/time-estimations/{id} | {'actual_minutes':5,'why':'%s'} | task",
        "POST | /adhd/task-breakdown | {'task':'%s'} | task",
        "POST | /asd/sensory-load |"
            + " {'sound':1,'light':1,'touch':1,'smell':1,'social':1,'note':'%s'} | sensory_load",
        "POST | /asd/sensory-load | {'sound':11,'note':'%s'} | sensory_load",
        "PUT | /asd/routine | {'items':[{'name':'%s','local_time':'08:00','days':['monday'],"
            + "'tolerance_minutes':5}]} | routine",
        "PUT | /asd/routine | {'items':[{'name':'%s','local_time':'never'}]} | routine",
      })
  void danger_in_a_field_brings_help_and_a_signal(
      String verb, String path, String body, String sourceType) {
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
                    .containsOnly(sourceType));
  }

  @Test
  void a_moderate_text_is_told_as_noticed_before_and_after_it_is_stored() {
    JsonNode answer = member.post("/journals", "{\"text\":\"I'm tired of living.\"}").getBody();

    assertThat(answer.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(answer.at("/crisis_resources/resources").size()).isPositive();
    UUID entry = UUID.fromString(answer.path("id").asString());
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorNoticed.class, member.id()))
                    .extracting(FloorNoticed::recordId)
                    .containsExactly(null, entry));
    assertThat(BROKER.published(FloorFired.class, member.id())).isEmpty();
  }
}
