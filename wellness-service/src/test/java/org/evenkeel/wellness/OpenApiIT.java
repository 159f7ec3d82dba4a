package org.evenkeel.wellness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {

  @Test
  void the_checked_in_document_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void the_field_names_of_a_live_answer_are_those_of_the_document() {
    JsonNode document = client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    Member member = member();
    JsonNode answer = member.post("/checkins", "{\"mood_score\":5,\"energy_level\":5}").getBody();
    JsonNode entry = member.post("/journals", "{\"text\":\"An ordinary day.\"}").getBody();
    JsonNode found = member.get("/journals?q=I want to die").getBody();
    JsonNode intervention = member.get("/interventions?per_page=1").getBody().at("/data/0");

    assertThat(answer.propertyNames()).isSubsetOf(names(document, "CheckInAnswer"));
    assertThat(answer.path("checkin").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "CheckInView"));
    assertThat(answer.at("/recommendations/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "Recommendation"));
    assertThat(entry.propertyNames()).isSubsetOf(names(document, "JournalView"));
    assertThat(found.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "FoundJournalView"));
    assertThat(intervention.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "InterventionView"));
  }

  /** The operations of the wire contract that this service answers. */
  @Test
  void the_document_has_the_operations_of_the_wire_contract() {
    JsonNode paths =
        client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class).path("paths");

    assertThat(operations(paths))
        .containsExactlyInAnyOrder(
            "POST /checkins",
            "GET /checkins",
            "GET /checkins/{id}",
            "DELETE /checkins/{id}",
            "POST /journals",
            "GET /journals",
            "GET /journals/{id}",
            "PUT /journals/{id}",
            "DELETE /journals/{id}",
            "GET /interventions",
            "GET /interventions/{id}",
            "POST /interventions",
            "PUT /interventions/{id}",
            "GET /interventions/{id}/versions",
            "GET /interventions/{id}/versions/{version}",
            "PUT /interventions/{id}/mute",
            "DELETE /interventions/{id}/mute",
            "PUT /interventions/{id}/less-like",
            "POST /interventions/recommendations",
            "GET /interventions/recommendations/{decision_id}",
            "POST /interventions/{id}/start",
            "GET /interventions/sessions/{id}",
            "POST /interventions/sessions/{id}/complete",
            "POST /interventions/sessions/{id}/skip",
            "POST /adhd/time-estimations",
            "GET /adhd/time-estimations",
            "GET /adhd/time-estimations/{id}",
            "PATCH /adhd/time-estimations/{id}",
            "DELETE /adhd/time-estimations/{id}",
            "GET /adhd/time-bias",
            "POST /adhd/task-breakdown",
            "POST /asd/sensory-load",
            "GET /asd/sensory-load",
            "GET /asd/sensory-load/{id}",
            "DELETE /asd/sensory-load/{id}",
            "GET /asd/sensory-profile",
            "GET /asd/routine",
            "PUT /asd/routine",
            "DELETE /asd/routine",
            "GET /asd/routine/days",
            "POST /asd/routine/{item}/done");
  }

  private static List<String> operations(JsonNode paths) {
    return paths.propertyNames().stream()
        .flatMap(
            path ->
                paths.path(path).propertyNames().stream()
                    .map(
                        method ->
                            method.toUpperCase(Locale.ROOT)
                                + " "
                                + path.substring("/api/v1".length())))
        .toList();
  }

  private static List<String> names(JsonNode document, String schema) {
    return List.copyOf(
        document.at("/components/schemas/" + schema + "/properties").propertyNames());
  }
}
