package org.evenkeel.wellness.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.InterventionLessLiked;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class InterventionsIT extends RunningService {
  private static final String FEET = "01970000-0000-7000-8000-000000000402";

  private final Member member = member();
  @Autowired private JdbcLibrary library;

  @Test
  void who_searches_the_library_with_words_of_danger_is_offered_help() {
    JsonNode found = member.get("/interventions?q=I want to kill myself").getBody();

    assertThat(found.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(found.at("/crisis_resources/resources").size()).isPositive();
    assertThat(member.get("/interventions").getBody().has("crisis_alert")).isFalse();
  }

  @Test
  void filters_narrow_the_library_and_read_everyday_words() {
    assertThat(values("?per_page=100", "id")).hasSize(library.active().size());
    assertThat(values("?therapeutic_approach=dbt&per_page=100", "therapeutic_approach"))
        .isNotEmpty()
        .containsOnly("DBT");
    assertThat(values("?duration_max=120", "duration_seconds"))
        .isNotEmpty()
        .allMatch(seconds -> Integer.parseInt(seconds) <= 120);
    assertThat(values("?energy_level=minimal", "energy_required"))
        .isNotEmpty()
        .containsOnly("minimal");
    assertThat(values("?energy_level=3&per_page=100", "energy_required"))
        .contains("minimal", "low")
        .doesNotContain("medium");
    assertThat(values("?target_emotion=overwhelm&per_page=100", "id"))
        .contains(FEET)
        .isEqualTo(values("?target_emotion=overwhelmed&per_page=100", "id"));
  }

  @Test
  void one_has_every_field_and_speaks_in_the_person_s_style() {
    JsonNode warm = member.get("/interventions/" + FEET).getBody();

    assertThat(warm.path("name").asString()).isEqualTo("Come back to your feet");
    assertThat(warm.path("detailed_instructions").asString()).startsWith("1. ");
    assertThat(warm.path("therapeutic_approach").asString()).isEqualTo("mindfulness");
    assertThat(warm.path("evidence_source").asString()).contains("2003");
    assertThat(warm.path("evidence_strength").asString()).isEqualTo("emerging");
    assertThat(warm.path("is_premium").asBoolean()).isFalse();
    assertThat(member.get("/interventions/" + UUID.randomUUID()).getStatusCode().value())
        .isEqualTo(404);

    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new PreferencesChanged(
            member.id(),
            2,
            "direct",
            "en",
            3,
            "22:00",
            "07:00",
            true,
            true,
            true,
            true,
            true,
            null,
            null,
            null,
            null,
            null,
            null));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(member.get("/interventions/" + FEET).getBody().path("name").asString())
                    .isEqualTo("Soles of the feet"));
  }

  @Test
  void what_is_muted_is_not_offered() {
    String need = "{\"current_emotion\":\"overwhelmed\",\"energy_level\":2}";
    assertThat(candidates(need)).contains(FEET);

    send(HttpMethod.PUT);
    assertThat(candidates(need)).doesNotContain(FEET);
    send(HttpMethod.DELETE);
    assertThat(candidates(need)).contains(FEET);
  }

  @Test
  void less_like_this_is_told_once_a_day_and_is_still_offered() {
    lessLike(FEET, 204);
    lessLike(FEET, 204);
    lessLike(UUID.randomUUID().toString(), 404);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(InterventionLessLiked.class, member.id()).isEmpty());
    assertThat(BROKER.published(InterventionLessLiked.class, member.id()))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.interventionId()).hasToString(FEET);
              assertThat(fact.therapeuticApproach()).isNotBlank();
            });
    assertThat(
            database
                .sql("SELECT count(*) FROM intervention_less_like WHERE user_id = ?")
                .param(member.id())
                .query(Long.class)
                .single())
        .isOne();
    assertThat(candidates("{\"current_emotion\":\"overwhelmed\",\"energy_level\":2}"))
        .contains(FEET);
  }

  private void lessLike(String id, int status) {
    assertThat(
            member
                .send(HttpMethod.PUT, "/interventions/" + id + "/less-like", "", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(status);
  }

  private void send(HttpMethod method) {
    assertThat(
            member
                .send(method, "/interventions/" + FEET + "/mute", "", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(204);
  }

  private List<String> candidates(String need) {
    JsonNode offer = member.post("/interventions/recommendations", need).getBody();
    return member
        .get("/interventions/recommendations/" + offer.path("decision_id").asString())
        .getBody()
        .path("candidates")
        .findValuesAsString("intervention_id");
  }

  private List<String> values(String query, String field) {
    return member.get("/interventions" + query).getBody().path("data").findValuesAsString(field);
  }
}
