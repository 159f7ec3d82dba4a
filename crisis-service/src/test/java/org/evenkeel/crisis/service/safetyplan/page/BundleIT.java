package org.evenkeel.crisis.service.safetyplan.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class BundleIT extends RunningService {
  private static final String PLAN = "/crisis/safety-plan";

  private final Member member = member();

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  @Test
  void the_plan_and_the_lines_of_the_country_are_one_page_that_needs_nothing_else() {
    save("[\"Sam & <b>Bo</b> \\\"555\\\"\"]");

    ResponseEntity<String> bundle = bundle("en-US");

    String page = bundle.getBody();
    assertThat(bundle.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
    assertThat(bundle.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(bundle.getHeaders().getContentDisposition().getFilename())
        .isEqualTo("evenkeel-plan.html");
    assertThat(page)
        .contains("<html lang=\"en\">", "<h1>My safety plan</h1>", "People I can ask for help")
        .contains("Sam &amp; &lt;b&gt;Bo&lt;/b&gt; &quot;555&quot;")
        .contains("href=\"tel:911\"", "href=\"tel:988\"", "href=\"sms:")
        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;")
        .doesNotContain("<b>Bo", "<script", "<link", "<img", "src=", "@import", "url(")
        .doesNotContainPattern("href=\"(?!tel:|sms:)");
  }

  @Test
  void who_saved_no_plan_still_has_the_lines() {
    assertThat(bundle("en-US").getBody()).contains("href=\"tel:911\"", "Nothing written here yet.");
  }

  @Test
  void without_the_key_it_is_not_there_and_says_where_help_is() {
    save("[\"Sam\"]");
    keys.away(true);

    ResponseEntity<JsonNode> answer =
        member
            .client()
            .get()
            .uri("/api/v1" + PLAN + "/bundle")
            .header("Accept", "text/html")
            .retrieve()
            .toEntity(JsonNode.class);

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getBody().path("help").asString()).isEqualTo("/api/v1/crisis/resources");
  }

  @Test
  void that_the_owner_looks_is_noted_in_a_case_and_at_no_other_time() {
    save("[\"Sam\"]");
    member.get(PLAN);
    bundle("en-US");
    UUID caseId = openCase(member.id(), "high");

    assertThat(accessed(caseId)).isFalse();
    member.get(PLAN);
    bundle("en-US");

    assertThat(accessed(caseId)).isTrue();
    assertThat(responder().get(PLAN + "/bundle").getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void the_export_is_a_care_plan_under_a_name_that_is_not_the_members() {
    assertThat(export().getStatusCode().value()).isEqualTo(404);
    save("[\"Sam\"]");

    ResponseEntity<JsonNode> first = export();

    assertThat(first.getHeaders().getContentType()).hasToString("application/fhir+json");
    assertThat(first.getBody().path("resourceType").asString()).isEqualTo("CarePlan");
    assertThat(first.getBody().at("/activity/0/detail/description").asString()).isEqualTo("Sam");
    assertThat(first.getBody().toString()).doesNotContain(member.id().toString());
    assertThat(export().getBody()).isEqualTo(first.getBody());
  }

  private ResponseEntity<JsonNode> export() {
    ResponseEntity<byte[]> answer =
        member
            .client()
            .get()
            .uri("/api/v1" + PLAN + "/care-plan")
            .accept(MediaType.ALL)
            .retrieve()
            .toEntity(byte[].class);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(Json.mapper().readTree(answer.getBody()));
  }

  private void save(String people) {
    member.send(HttpMethod.PUT, PLAN, "{\"people_to_ask\":" + people + "}", Map.of());
  }

  private ResponseEntity<String> bundle(String language) {
    return member
        .client()
        .get()
        .uri("/api/v1" + PLAN + "/bundle")
        .header("Accept-Language", language)
        .retrieve()
        .toEntity(String.class);
  }

  private boolean accessed(UUID caseId) {
    return responder()
        .get("/crisis/cases/" + caseId)
        .getBody()
        .path("safety_plan_accessed")
        .asBoolean();
  }
}
