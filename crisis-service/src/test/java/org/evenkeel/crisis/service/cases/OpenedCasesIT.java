package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.crisis.service.cases.application.OpeningCase;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What a case is when it opens, and what responders see of it. */
class OpenedCasesIT extends RunningService {
  private static final String PLAN = "{\"coping_strategies\":[\"Walk to the river.\"]}";

  private final UUID user = UUID.randomUUID();
  private final Member anna = responder();

  @Autowired private OpeningCase opening;

  @Test
  void a_moderate_case_comes_from_what_is_found_later_and_is_due_in_a_day() {
    CaseSource source =
        new CaseSource(
            "assessment",
            UUID.randomUUID().toString(),
            null,
            CaseLevel.MODERATE,
            0.5,
            List.of("phq9_item9"),
            "floor-1",
            "resources-1",
            "US",
            Instant.parse("2026-03-01T10:00:00Z"));

    UUID caseId = opening.open(user, source, "course").id();

    JsonNode crisis = anna.get(path(caseId)).getBody();
    assertThat(crisis.path("level").asString()).isEqualTo("moderate");
    assertThat(Instant.parse(crisis.path("due_at").asString()))
        .isEqualTo(Instant.parse(crisis.path("opened_at").asString()).plus(Duration.ofHours(24)));
    assertThat(crisis.path("hotline_info_displayed").asBoolean()).isFalse();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(CrisisDetected.class, user).isEmpty());
    assertThat(BROKER.published(CrisisDetected.class, user).getFirst().level())
        .isEqualTo("moderate");
  }

  @Test
  void a_signal_of_the_floor_is_never_less_than_high() {
    UUID caseId = openCase(user, "moderate");

    assertThat(anna.get(path(caseId)).getBody().path("level").asString()).isEqualTo("high");
  }

  @Test
  void responders_see_that_the_person_has_read_their_plan() {
    Member member = member();
    UUID caseId = openCase(member.id(), "high");
    member.get("/crisis/safety-plan");
    assertThat(anna.get(path(caseId)).getBody().path("safety_plan_accessed").asBoolean()).isFalse();
    member.send(HttpMethod.PUT, "/crisis/safety-plan", PLAN, Map.of());

    assertThat(member.get("/crisis/safety-plan").getStatusCode().value()).isEqualTo(200);

    assertThat(anna.get(path(caseId)).getBody().path("safety_plan_accessed").asBoolean()).isTrue();
  }

  private static String path(UUID caseId) {
    return "/crisis/cases/" + caseId;
  }
}
