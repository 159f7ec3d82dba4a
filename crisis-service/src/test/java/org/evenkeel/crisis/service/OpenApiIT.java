package org.evenkeel.crisis.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.testing.openapi.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningService {

  @Test
  void the_checked_in_document_is_what_the_service_does() {
    OpenApiSnapshot.check(port);
  }

  @Test
  void the_field_names_of_a_live_answer_are_those_of_the_document() {
    JsonNode document = client("").get().uri("/v3/api-docs").retrieve().body(JsonNode.class);
    UUID caseId = openCase(UUID.randomUUID(), "high");
    JsonNode crisis = responder().get("/crisis/cases/" + caseId).getBody();
    JsonNode report = member().post("/crisis/report", "{\"wants_contact\":false}").getBody();
    JsonNode plan =
        member()
            .send(
                HttpMethod.PUT,
                "/crisis/safety-plan",
                "{\"warning_signs\":[\"I want to die.\"]}",
                Map.of())
            .getBody();

    assertThat(crisis.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "CaseView"));
    assertThat(crisis.at("/sources/0").propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "SourceView"));
    assertThat(report.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "ReportAnswer"));
    assertThat(plan.propertyNames())
        .containsExactlyInAnyOrderElementsOf(names(document, "SafetyPlanView"));
    assertThat(report.path("crisis_resources").propertyNames())
        .isSubsetOf(names(document, "ResourcesView"));
  }

  private static List<String> names(JsonNode document, String schema) {
    return List.copyOf(
        document.at("/components/schemas/" + schema + "/properties").propertyNames());
  }
}
