package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignalsIT extends RunningService {
  private final UUID user = UUID.randomUUID();

  @Test
  void a_signal_over_both_paths_and_over_again_is_one_case_told_once() {
    String sourceId = UUID.randomUUID().toString();
    UUID recordId = UUID.randomUUID();
    UUID eventId = UUID.randomUUID();
    FloorFired bare = signal(user, sourceId, null, "high");

    JsonNode first = urgent(TOKENS.service("wellness-service"), bare).getBody();
    BROKER.publish(eventId, user, bare);
    BROKER.publish(eventId, user, bare);
    BROKER.publish(UUID.randomUUID(), user, signal(user, sourceId, recordId, "high"));

    String caseId = first.path("case_id").asString();
    awaitRecord(recordId);
    assertThat(cases()).containsExactly(UUID.fromString(caseId));
    JsonNode crisis = responder().get("/crisis/cases/" + caseId).getBody();
    assertThat(crisis.path("sources").size()).isEqualTo(1);
    assertThat(crisis.at("/sources/0/record_id").asString()).isEqualTo(recordId.toString());
    assertThat(crisis.path("floor_version").asString()).isEqualTo("floor-1");
    assertThat(detected(1)).extracting(CrisisDetected::opened).containsExactly(true);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(NOTIFICATIONS.noticesAbout(caseId)).hasSize(1));
  }

  @Test
  void a_second_text_joins_the_open_case_raises_it_and_draws_the_deadline_near() {
    Member responder = responder();
    UUID caseId = openCase(user, "high");
    JsonNode before = responder.get("/crisis/cases/" + caseId).getBody();

    assertThat(openCase(user, "critical")).isEqualTo(caseId);

    JsonNode after = responder.get("/crisis/cases/" + caseId).getBody();
    assertThat(before.path("level").asString()).isEqualTo("high");
    assertThat(after.path("level").asString()).isEqualTo("critical");
    assertThat(due(after)).isBefore(due(before));
    assertThat(after.path("sources").size()).isEqualTo(2);
    assertThat(detected(2)).extracting(CrisisDetected::opened).containsExactly(true, false);
  }

  @Test
  void the_urgent_path_is_for_services_that_receive_text_only() {
    FloorFired signal = signal(user, "foreign", null, "critical");

    assertThat(urgent(TOKENS.service("analytics-service"), signal).getStatusCode().value())
        .isEqualTo(403);
    assertThat(urgent(TOKENS.member(user), signal).getStatusCode().value()).isEqualTo(403);
    assertThat(urgent("", signal).getStatusCode().value()).isEqualTo(401);
    assertThat(cases()).isEmpty();
  }

  @Test
  void a_record_that_cannot_be_read_goes_aside_and_its_neighbours_open_cases() {
    UUID recordId = UUID.randomUUID();

    BROKER.publishGarbage(user, FloorFired.class);
    BROKER.publish(UUID.randomUUID(), user, signal(user, "after", recordId, "high"));

    awaitRecord(recordId);
    assertThat(cases()).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.deadLetters(Topics.CRISIS_SIGNALS, "crisis-signals", user))
                    .isEqualTo(1));
  }

  private void awaitRecord(UUID recordId) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                    .sql("SELECT record_id FROM case_source WHERE record_id = ?")
                    .param(recordId)
                    .query(UUID.class)
                    .optional()
                    .isPresent());
  }

  private List<UUID> cases() {
    return database
        .sql("SELECT id FROM crisis_case WHERE user_id = ?")
        .param(user)
        .query(UUID.class)
        .list();
  }

  private List<CrisisDetected> detected(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(CrisisDetected.class, user).size() >= count);
    return BROKER.published(CrisisDetected.class, user);
  }

  private static Instant due(JsonNode crisis) {
    return Instant.parse(crisis.path("due_at").asString());
  }
}
