package org.evenkeel.crisis.service.cases.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.Replicas;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.platform.web.audit.AuditLog;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Deadlines as a replica sees them whose clock a test moves. */
class EscalationIT extends RunningService {

  private final UUID user = UUID.randomUUID();
  private final MutableClock clock = MutableClock.at(Instant.now());

  @Autowired private Cases cases;
  @Autowired private CaseLists lists;
  @Autowired private NextResponders next;
  @Autowired private CaseAnnouncements announcements;
  @Autowired private CaseFeed feed;
  @Autowired private AuditLog audit;
  @Autowired private CaseMeters caseMeters;
  @Autowired private MeterRegistry meters;
  @Autowired private TransactionOperations transactions;

  @BeforeEach
  @AfterEach
  void nobody_is_on_call_and_no_other_case_waits() {
    database.sql("DELETE FROM rota_shift").update();
    database
        .sql(
            "UPDATE crisis_case SET state = 'resolved', resolved_at = now() WHERE state <>"
                + " 'resolved'")
        .update();
  }

  @Test
  void each_missed_deadline_calls_the_next_of_the_rota_and_then_everybody_until_somebody_answers() {
    Member primary = onCall(1);
    Member secondary = onCall(2);
    UUID caseId = opened("critical");

    passed(Duration.ofMinutes(5));
    passed(Duration.ofMinutes(5));
    passed(Duration.ofMinutes(5));

    assertThat(calls(3)).extracting(CaseEscalated::number).containsExactly(1, 2, 3);
    assertThat(calls(3))
        .extracting(CaseEscalated::responders)
        .containsExactly(List.of(secondary.id()), List.of(), List.of());
    assertThat(calls(3)).extracting(CaseEscalated::reason).containsOnly("overdue");
    assertThat(detected().responders()).containsExactly(primary.id());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> NOTIFICATIONS.callsAbout(caseId).size() == 3);
    assertThat(responder().get(path(caseId)).getBody().path("escalations").asInt()).isEqualTo(3);
    assertThat(
            meters
                .get("crisis_escalations_exhausted_total")
                .tag("level", "critical")
                .counter()
                .count())
        .isGreaterThanOrEqualTo(2);

    primary.post(path(caseId) + "/acknowledge", "{}");
    passed(Duration.ofHours(1));
    assertThat(calls(3)).hasSize(3);
  }

  @Test
  void deadlines_that_were_slept_through_are_one_escalation_over_three_replicas() throws Exception {
    UUID caseId = opened("high");
    clock.advance(Duration.ofHours(9));

    Replicas.allAtOnce(this::look);
    look();

    assertThat(calls(1)).hasSize(1);
    assertThat(escalations(caseId)).isEqualTo(1);
    JsonNode crisis = responder().get(path(caseId)).getBody();
    assertThat(Instant.parse(crisis.path("due_at").asString()))
        .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofMinutes(10)));
  }

  @Test
  void a_claim_lapses_when_its_holder_does_not_reach_the_person() {
    Member anna = responder();
    Member ben = responder();
    UUID caseId = opened("critical");
    anna.post(path(caseId) + "/claim", "{}");

    passed(Duration.ofMinutes(5));

    JsonNode crisis = ben.get(path(caseId)).getBody();
    assertThat(crisis.path("state").asString()).isEqualTo("open");
    assertThat(crisis.path("held_by").isNull()).isTrue();
    assertThat(audited(caseId)).contains("lapsed_claim_of", anna.id().toString());
    assertThat(ben.post(path(caseId) + "/claim", "{}").getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void nothing_happens_before_the_deadline_or_once_a_human_has_answered() {
    UUID caseId = opened("high");
    passed(Duration.ofMinutes(14));
    assertThat(escalations(caseId)).isZero();

    responder().post(path(caseId) + "/acknowledge", "{}");
    passed(Duration.ofDays(2));

    assertThat(escalations(caseId)).isZero();
  }

  @Test
  void how_many_wait_beyond_a_deadline_is_counted_though_a_new_one_runs() {
    opened("critical");
    passed(Duration.ofMinutes(6));

    assertThat(lists.countOverdue(clock.instant())).isEqualTo(1);
  }

  @Test
  void a_rota_without_anybody_on_call_now_lets_everybody_be_told() {
    opened("high");

    assertThat(detected().responders()).isEmpty();
  }

  @Test
  void the_service_itself_looks_for_deadlines_that_passed_while_it_was_away() {
    UUID caseId = openCase(user, "critical");
    database
        .sql("UPDATE crisis_case SET due_at = now() - interval '7 hours' WHERE id = ?")
        .param(caseId)
        .update();

    assertThat(calls(1)).hasSize(1);
    assertThat(escalations(caseId)).isEqualTo(1);
  }

  /** The replica's clock goes on from here. */
  private UUID opened(String level) {
    UUID caseId = openCase(user, level);
    clock.set(Instant.now());
    return caseId;
  }

  private void passed(Duration time) {
    clock.advance(time);
    look();
  }

  /** One round of the worker of a process of its own. */
  private void look() {
    Escalating replica =
        new Escalating(cases, lists, next, announcements, feed, audit, caseMeters, clock);
    for (UUID id : replica.overdue()) {
      transactions.executeWithoutResult(status -> replica.escalate(id));
    }
  }

  private Member onCall(int position) {
    Member responder = knownResponder();
    assertThat(
            responder
                .post(
                    "/crisis/rota/shifts",
                    """
                    {"responder_id":"%s","zone":"Europe/Berlin","starts":"00:00","ends":"00:00",
                     "weekdays":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],
                     "position":%d}
                    """
                        .formatted(responder.id(), position))
                .getStatusCode()
                .value())
        .isEqualTo(201);
    return responder;
  }

  private List<CaseEscalated> calls(int atLeast) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(CaseEscalated.class, user).size() >= atLeast);
    return BROKER.published(CaseEscalated.class, user);
  }

  private CrisisDetected detected() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(CrisisDetected.class, user).isEmpty());
    return BROKER.published(CrisisDetected.class, user).getFirst();
  }

  private int escalations(UUID caseId) {
    return database
        .sql("SELECT missed FROM crisis_case WHERE id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  private String audited(UUID caseId) {
    return database
        .sql(
            "SELECT details::text FROM audit_entry WHERE action = 'case.escalated' AND resource_id"
                + " = ?")
        .param(caseId.toString())
        .query(String.class)
        .single();
  }

  private static String path(UUID caseId) {
    return "/crisis/cases/" + caseId;
  }
}
