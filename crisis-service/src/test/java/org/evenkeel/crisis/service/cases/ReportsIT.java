package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ReportsIT extends RunningService {
  private static final String REPORT =
      "{\"text\":\"Please somebody call me, marker-77.\",\"wants_contact\":true}";

  private final Member member = member();

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  @Test
  void a_report_opens_a_case_that_responders_read_and_the_database_does_not() {
    ResponseEntity<JsonNode> answer = member.post("/crisis/report", REPORT);

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    String caseId = answer.getBody().path("case_id").asString();
    assertThat(answer.getHeaders().getLocation()).hasPath("/api/v1/crisis/cases/" + caseId);
    assertThat(answer.getBody().at("/crisis_resources/country").asString()).isEqualTo("US");
    assertThat(answer.getBody().at("/crisis_resources/resources").size()).isPositive();
    JsonNode crisis = responder().get("/crisis/cases/" + caseId).getBody();
    assertThat(crisis.path("level").asString()).isEqualTo("high");
    assertThat(crisis.path("wants_contact").asBoolean()).isTrue();
    assertThat(crisis.at("/report_texts/0").asString()).contains("marker-77");
    assertThat(crisis.at("/sources/0/source_type").asString()).isEqualTo("user_reported");
    assertThat(sealed()).hasSize(1).allSatisfy(s -> assertThat(s).doesNotContain("marker-77"));
  }

  @Test
  void a_report_opens_its_case_while_no_key_can_be_had() {
    keys.away(true);
    String key = UUID.randomUUID().toString();

    ResponseEntity<JsonNode> answer = member.post("/crisis/report", REPORT, key);
    ResponseEntity<JsonNode> again = member.post("/crisis/report", REPORT, key);

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(again.getBody()).isEqualTo(answer.getBody());
    String caseId = answer.getBody().path("case_id").asString();
    JsonNode crisis = responder().get("/crisis/cases/" + caseId).getBody();
    assertThat(crisis.path("state").asString()).isEqualTo("open");
    assertThat(crisis.path("wants_contact").asBoolean()).isTrue();
    assertThat(crisis.path("report_texts").isEmpty()).isTrue();
  }

  @Test
  void a_report_whose_words_make_the_floor_fire_is_still_one_case() {
    String caseId =
        member
            .post("/crisis/report", "{\"text\":\"I want to die.\",\"wants_contact\":false}")
            .getBody()
            .path("case_id")
            .asString();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(FloorFired.class, member.id()).isEmpty());
    assertThat(BROKER.published(FloorFired.class, member.id())).hasSize(1);
    assertThat(
            database
                .sql("SELECT id::text FROM crisis_case WHERE user_id = ?")
                .param(member.id())
                .query(String.class)
                .list())
        .containsExactly(caseId);
  }

  @Test
  void a_report_says_whether_contact_is_wanted_and_a_responder_sends_none() {
    ResponseEntity<JsonNode> answer = member.post("/crisis/report", "{}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("wants_contact");
    assertThat(responder().post("/crisis/report", REPORT).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void the_lines_are_those_of_the_country_the_profile_names() {
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new UserRegistered(
            member.id(),
            "A member",
            "DE",
            "Europe/Berlin",
            "de-DE",
            List.of("member"),
            "free",
            Instant.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        member
                            .post("/crisis/report", REPORT)
                            .getBody()
                            .at("/crisis_resources/country")
                            .asString())
                    .isEqualTo("DE"));
  }

  private List<String> sealed() {
    return database
        .sql("SELECT text_sealed FROM case_report WHERE user_id = ?")
        .param(member.id())
        .query(String.class)
        .list();
  }
}
