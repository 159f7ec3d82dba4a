package org.evenkeel.crisis.service.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FollowUpDue;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.Replicas;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Follow-ups as a replica sees them whose clock a test moves. */
class FollowUpsIT extends RunningService {
  private static final String TOKYO = "Asia/Tokyo";

  private final UUID user = UUID.randomUUID();
  private final Member anna = responder();
  private final MutableClock clock = MutableClock.at(Instant.now());

  @Autowired private Cases cases;
  @Autowired private FollowUps followUps;
  @Autowired private PlanningFollowUps planning;
  @Autowired private CaseAnnouncements announcements;
  @Autowired private CaseFeed feed;
  @Autowired private AuditLog audit;
  @Autowired private TransactionOperations transactions;

  @BeforeEach
  void no_other_follow_up_is_planned() {
    database.sql("DELETE FROM follow_up").update();
  }

  @Test
  void two_are_planned_in_the_persons_own_day_after_the_first_human() {
    lives(TOKYO);
    UUID caseId = acknowledged();

    List<Instant> due = due(caseId);

    Instant answered =
        Instant.parse(anna.get(path(caseId)).getBody().path("acknowledged_at").asString());
    assertThat(due).hasSize(2);
    assertThat(due.get(0)).isBetween(answered.plus(hours(24)), answered.plus(hours(24 + 13)));
    assertThat(due.get(1)).isBetween(answered.plus(hours(72)), answered.plus(hours(72 + 13)));
    assertThat(due)
        .allSatisfy(
            moment ->
                assertThat(moment.atZone(ZoneId.of(TOKYO)).toLocalTime())
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0)));
  }

  @Test
  void one_that_is_due_is_told_once_over_three_replicas() throws Exception {
    UUID caseId = acknowledged();
    clock.set(due(caseId).getFirst().plusSeconds(1));

    Replicas.allAtOnce(this::look);
    // one that had looked before the others told it
    transactions.executeWithoutResult(status -> replica().tell(caseId));

    FollowUpDue told = told(1).getFirst();
    assertThat(told(1)).hasSize(1);
    assertThat(told.caseId()).isEqualTo(caseId);
    assertThat(told.ordinal()).isEqualTo(1);
    assertThat(told.responderId()).isEqualTo(anna.id());
    assertThat(states(caseId)).containsExactly("due", "planned");
  }

  @Test
  void whose_moment_was_slept_through_is_not_woken_at_night() {
    lives(TOKYO);
    UUID caseId = acknowledged();
    Instant night =
        due(caseId)
            .getFirst()
            .atZone(ZoneId.of(TOKYO))
            .toLocalDate()
            .plusDays(1)
            .atTime(3, 0)
            .atZone(ZoneId.of(TOKYO))
            .toInstant();
    clock.set(night);

    look();

    assertThat(states(caseId)).containsExactly("planned", "planned");
    assertThat(due(caseId).getFirst()).isEqualTo(night.plus(hours(6)));
    clock.set(night.plus(hours(6)));
    look();
    assertThat(told(1)).hasSize(1);
  }

  @Test
  void the_end_of_the_acute_part_is_what_they_are_counted_from() {
    UUID caseId = acknowledged();
    database
        .sql("UPDATE follow_up SET due_at = due_at - interval '10 hours' WHERE case_id = ?")
        .param(caseId)
        .update();
    Instant before = due(caseId).getFirst();

    anna.post(path(caseId) + "/follow-up", "{}");

    assertThat(due(caseId).getFirst()).isAfter(before);
    List<Instant> counted = due(caseId);
    anna.post(path(caseId) + "/resolve", "{}");
    assertThat(due(caseId)).isEqualTo(counted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "responder"})
  void what_opens_the_case_again_cancels_them(String by) {
    UUID caseId = acknowledged();
    if (by.equals("text")) {
      openCase(user, "high");
    } else {
      anna.post(path(caseId) + "/resolve", "{}");
      anna.post(path(caseId) + "/reopen", "{}");
    }

    assertThat(states(caseId)).containsExactly("cancelled", "cancelled");
    clock.advance(Duration.ofDays(10));
    look();
    assertThat(BROKER.published(FollowUpDue.class, user)).isEmpty();

    anna.post(path(caseId) + "/acknowledge", "{}");
    assertThat(states(caseId))
        .containsExactlyInAnyOrder("cancelled", "cancelled", "planned", "planned");
  }

  @Test
  void nobody_is_asked_again_about_what_was_no_danger() {
    UUID caseId = acknowledged();

    anna.post(path(caseId) + "/resolve", "{\"resolution\":\"no_danger\"}");

    assertThat(states(caseId)).containsExactly("cancelled", "cancelled");
  }

  @Test
  void a_responder_says_what_came_of_it_once_also_after_the_end() {
    UUID caseId = acknowledged();
    anna.post(path(caseId) + "/resolve", "{}");
    String id = anna.get(path(caseId)).getBody().at("/follow_ups/0/id").asString();
    String path = path(caseId) + "/follow-ups/" + id + "/complete";
    Member ben = responder();

    JsonNode done = ben.post(path, "{\"outcome\":\"reached\",\"note\":\"better\"}").getBody();

    assertThat(done.at("/follow_ups/0/state").asString()).isEqualTo("done");
    assertThat(done.at("/follow_ups/0/outcome").asString()).isEqualTo("reached");
    assertThat(done.at("/follow_ups/0/completed_by").asString()).isEqualTo(ben.id().toString());
    assertThat(done.at("/notes/0/text").asString()).isEqualTo("better");
    assertThat(ben.post(path, "{\"outcome\":\"reached\"}").getStatusCode().value()).isEqualTo(200);
    assertThat(code(anna.post(path, "{\"outcome\":\"not_reached\"}")))
        .isEqualTo("409 EVK-CRISIS-1008");
    clock.set(Instant.now().plus(Duration.ofDays(3)));
    look();
    assertThat(states(caseId).getFirst()).isEqualTo("done");
  }

  @Test
  void what_is_no_follow_up_of_the_case_or_no_outcome_is_refused() {
    UUID caseId = acknowledged();
    String id = anna.get(path(caseId)).getBody().at("/follow_ups/0/id").asString();
    UUID other = openCase(UUID.randomUUID(), "high");
    String outcome = "{\"outcome\":\"reached\"}";

    assertThat(anna.post(path(other) + "/follow-ups/" + id + "/complete", outcome).getStatusCode())
        .hasToString("404 NOT_FOUND");
    assertThat(
            anna.post(path(caseId) + "/follow-ups/" + id + "/complete", "{\"outcome\":\"fine\"}")
                .getStatusCode()
                .value())
        .isEqualTo(400);
    assertThat(
            member()
                .post(path(caseId) + "/follow-ups/" + id + "/complete", outcome)
                .getStatusCode()
                .value())
        .isEqualTo(403);
    openCase(user, "critical");
    assertThat(code(anna.post(path(caseId) + "/follow-ups/" + id + "/complete", outcome)))
        .isEqualTo("409 EVK-CRISIS-1009");
  }

  @Test
  void the_service_itself_looks_for_those_that_are_due() {
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    lives(ZoneOffset.ofHours(12 - hour).getId());
    UUID caseId = acknowledged();
    database
        .sql(
            "UPDATE follow_up SET due_at = now() - interval '1 minute' WHERE case_id = ? AND"
                + " ordinal = 1")
        .param(caseId)
        .update();

    assertThat(told(1)).hasSize(1);
    assertThat(states(caseId)).containsExactly("due", "planned");
  }

  private UUID acknowledged() {
    UUID caseId = openCase(user, "high");
    anna.post(path(caseId) + "/acknowledge", "{}");
    return caseId;
  }

  private void lives(String zone) {
    database
        .sql("INSERT INTO place (user_id, country, zone, as_of) VALUES (?, 'JP', ?, 1)")
        .param(user)
        .param(zone)
        .update();
  }

  /** One round of the worker of a process of its own. */
  private void look() {
    TellingFollowUps replica = replica();
    for (UUID id : replica.due()) {
      transactions.executeWithoutResult(status -> replica.tell(id));
    }
  }

  private TellingFollowUps replica() {
    return new TellingFollowUps(cases, followUps, planning, announcements, feed, audit, clock);
  }

  private List<FollowUpDue> told(int atLeast) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FollowUpDue.class, user).size() >= atLeast);
    return BROKER.published(FollowUpDue.class, user);
  }

  private List<Instant> due(UUID caseId) {
    return followUps.of(caseId).stream().map(one -> one.dueAt()).toList();
  }

  private List<String> states(UUID caseId) {
    return anna.get(path(caseId)).getBody().path("follow_ups").findValuesAsString("state");
  }

  private static String code(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value() + " " + answer.getBody().path("code").asString();
  }

  private static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  private static String path(UUID caseId) {
    return "/crisis/cases/" + caseId;
  }
}
