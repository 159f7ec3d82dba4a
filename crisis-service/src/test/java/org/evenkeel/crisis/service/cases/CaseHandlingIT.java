package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.contracts.crisis.CaseEscalated;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class CaseHandlingIT extends RunningService {
  private final UUID user = UUID.randomUUID();
  private final Member anna = responder();
  private final Member ben = responder();

  @Test
  void of_many_who_claim_at_once_one_wins_and_the_others_see_who() throws Exception {
    String path = path(openCase(user, "critical")) + "/claim";
    List<Member> all = List.of(anna, ben, responder(), responder());
    CyclicBarrier start = new CyclicBarrier(all.size());
    List<Future<ResponseEntity<JsonNode>>> answers = new ArrayList<>();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Member one : all) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.post(path, "{}");
                }));
      }
    }

    List<ResponseEntity<JsonNode>> given = new ArrayList<>();
    for (Future<ResponseEntity<JsonNode>> answer : answers) {
      given.add(answer.get());
    }
    assertThat(given)
        .extracting(answer -> answer.getStatusCode().value())
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(given)
        .extracting(answer -> answer.getBody().path("held_by").asString())
        .containsOnly(given.getFirst().getBody().path("held_by").asString());
    assertThat(given)
        .extracting(answer -> answer.getBody().path("state").asString())
        .containsOnly("claimed");
  }

  @Test
  void a_case_goes_from_claim_to_its_end_and_each_step_is_on_record() {
    UUID caseId = openCase(user, "high");

    assertThat(state(anna, caseId, "claim", "{}")).isEqualTo("claimed");
    assertThat(state(anna, caseId, "acknowledge", "{}")).isEqualTo("acknowledged");
    assertThat(state(anna, caseId, "follow-up", "{}")).isEqualTo("in_follow_up");
    JsonNode end =
        anna.post(
                path(caseId) + "/resolve",
                "{\"resolution\":\"handed_to_care\",\"note\":\"seen at the clinic, marker-51\"}")
            .getBody();

    assertThat(end.path("state").asString()).isEqualTo("resolved");
    assertThat(end.path("resolution").asString()).isEqualTo("handed_to_care");
    assertThat(end.path("hotline_info_displayed").asBoolean()).isTrue();
    assertThat(end.path("emergency_contact_notified").asBoolean()).isFalse();
    assertThat(actions(anna))
        .contains("case.claimed", "case.acknowledged", "case.follow_up_started", "case.resolved");
  }

  @Test
  void what_is_given_to_a_colleague_is_theirs_and_they_are_called_once_over_both_paths() {
    Member carla = knownResponder();
    UUID caseId = openCase(user, "high");
    anna.post(path(caseId) + "/acknowledge", "{}");

    JsonNode given =
        anna.post(path(caseId) + "/hand-over", "{\"to\":\"" + carla.id() + "\"}").getBody();

    assertThat(given.path("state").asString()).isEqualTo("claimed");
    assertThat(given.path("held_by").asString()).isEqualTo(carla.id().toString());
    CaseEscalated call = calls(1).getFirst();
    assertThat(call.reason()).isEqualTo("handed_over");
    assertThat(call.responders()).containsExactly(carla.id());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> NOTIFICATIONS.callsAbout(caseId).size() == 1);
    assertThat(anna.post(path(caseId) + "/acknowledge", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1001");
    assertThat(state(carla, caseId, "acknowledge", "{}")).isEqualTo("acknowledged");
  }

  @Test
  void nobody_is_given_a_case_who_does_not_answer_cases() {
    UUID caseId = openCase(user, "high");
    anna.post(path(caseId) + "/claim", "{}");

    ResponseEntity<JsonNode> answer =
        anna.post(path(caseId) + "/hand-over", "{\"to\":\"" + UUID.randomUUID() + "\"}");

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1005");
    assertThat(anna.get(path(caseId)).getBody().path("held_by").asString())
        .isEqualTo(anna.id().toString());
  }

  @Test
  void what_is_let_go_of_is_open_again_and_everybody_is_called() {
    UUID caseId = openCase(user, "critical");
    anna.post(path(caseId) + "/acknowledge", "{}");

    assertThat(state(anna, caseId, "release", "{}")).isEqualTo("open");

    assertThat(calls(1).getFirst().reason()).isEqualTo("released");
    assertThat(calls(1).getFirst().responders()).isEmpty();
    assertThat(anna.post(path(caseId) + "/release", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1004");
    assertThat(state(ben, caseId, "claim", "{}")).isEqualTo("claimed");
  }

  @Test
  void a_responder_opens_a_closed_case_again_unless_the_person_has_another() {
    UUID first = openCase(user, "high");
    anna.post(path(first) + "/acknowledge", "{}");
    anna.post(path(first) + "/resolve", "{}");

    JsonNode again = ben.post(path(first) + "/reopen", "{}").getBody();
    assertThat(again.path("state").asString()).isEqualTo("claimed");
    assertThat(again.path("held_by").asString()).isEqualTo(ben.id().toString());
    assertThat(again.path("resolved_at").isNull()).isTrue();

    ben.post(path(first) + "/acknowledge", "{}");
    ben.post(path(first) + "/resolve", "{}");
    endedLongAgo(first);
    UUID second = openCase(user, "high");
    ResponseEntity<JsonNode> refused = ben.post(path(first) + "/reopen", "{}");

    assertThat(refused.getStatusCode().value()).isEqualTo(409);
    assertThat(refused.getBody().path("code").asString()).isEqualTo("EVK-CRISIS-1007");
    assertThat(refused.getBody().path("case_id").asString()).isEqualTo(second.toString());
    assertThat(ben.post(path(second) + "/reopen", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1006");
  }

  @Test
  void a_note_is_kept_whoever_holds_the_case_and_never_in_the_clear() {
    UUID caseId = openCase(user, "high");
    anna.post(path(caseId) + "/claim", "{}");

    JsonNode noted =
        ben.post(path(caseId) + "/notes", "{\"note\":\"called twice, marker-52\"}").getBody();

    assertThat(noted.path("state").asString()).isEqualTo("claimed");
    assertThat(noted.path("notes").findValuesAsString("text"))
        .containsExactly("called twice, marker-52");
    assertThat(actions(ben)).contains("case.noted");
    assertThat(
            database
                .sql("SELECT text_sealed FROM case_note WHERE case_id = ?")
                .param(caseId)
                .query(String.class)
                .single())
        .doesNotContain("marker-52");
  }

  @ParameterizedTest
  @CsvSource({
    "notes, {}, note",
    "notes, '{\"note\":\"  \"}', note",
    "hand-over, {}, to",
    "resolve, '{\"resolution\":\"gone\"}', resolution"
  })
  void what_an_act_does_not_understand_is_refused_by_name(String act, String body, String field) {
    UUID caseId = openCase(user, "high");

    ResponseEntity<JsonNode> answer = anna.post(path(caseId) + "/" + act, body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claim",
        "acknowledge",
        "follow-up",
        "hand-over",
        "release",
        "notes",
        "resolve",
        "reopen"
      })
  void acts_are_for_those_who_answer_cases(String act) {
    String path = path(openCase(user, "high")) + "/" + act;
    String body = "{\"to\":\"" + anna.id() + "\",\"note\":\"x\"}";
    UUID admin = UUID.randomUUID();
    String token = TOKENS.staff(admin, "admin", "accounts:admin", "rota:write");

    assertThat(member().post(path, body).getStatusCode().value()).isEqualTo(403);
    assertThat(new Member(admin, () -> client(token)).post(path, body).getStatusCode().value())
        .isEqualTo(403);
    assertThat(anna.post("/crisis/cases/" + UUID.randomUUID() + "/" + act, body).getStatusCode())
        .hasToString("404 NOT_FOUND");
  }

  private void endedLongAgo(UUID caseId) {
    database
        .sql("UPDATE crisis_case SET resolved_at = resolved_at - interval '3 hours' WHERE id = ?")
        .param(caseId)
        .update();
  }

  private List<CaseEscalated> calls(int atLeast) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(CaseEscalated.class, user).size() >= atLeast);
    return BROKER.published(CaseEscalated.class, user);
  }

  private List<String> actions(Member responder) {
    return database
        .sql("SELECT action FROM audit_entry WHERE actor_id = ? ORDER BY id")
        .param(responder.id())
        .query(String.class)
        .list();
  }

  private static String state(Member responder, UUID caseId, String act, String body) {
    return responder.post(path(caseId) + "/" + act, body).getBody().path("state").asString();
  }

  private static String path(UUID caseId) {
    return "/crisis/cases/" + caseId;
  }
}
