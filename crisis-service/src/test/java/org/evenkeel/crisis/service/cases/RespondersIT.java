package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RespondersIT extends RunningService {
  private final UUID user = UUID.randomUUID();
  private final Member anna = responder();
  private final Member ben = responder();

  @Test
  void of_two_responders_at_once_one_takes_the_case_and_the_other_learns_who() throws Exception {
    String path = "/crisis/cases/" + openCase(user, "critical") + "/acknowledge";

    List<ResponseEntity<JsonNode>> answers =
        atOnce(() -> anna.post(path, "{}"), () -> ben.post(path, "{}"));

    assertThat(answers)
        .extracting(answer -> answer.getStatusCode().value())
        .containsExactlyInAnyOrder(200, 409);
    boolean annaWon = answers.getFirst().getStatusCode().is2xxSuccessful();
    JsonNode taken = answers.get(annaWon ? 0 : 1).getBody();
    JsonNode refused = answers.get(annaWon ? 1 : 0).getBody();
    String holder = (annaWon ? anna : ben).id().toString();
    assertThat(taken.path("state").asString()).isEqualTo("acknowledged");
    assertThat(taken.path("held_by").asString()).isEqualTo(holder);
    assertThat(refused.path("held_by").asString()).isEqualTo(holder);
    assertThat(refused.path("code").asString()).isEqualTo("EVK-CRISIS-1001");
  }

  @Test
  void the_holder_alone_resolves_and_the_notes_are_not_in_the_clear() {
    UUID caseId = openCase(user, "high");
    String path = "/crisis/cases/" + caseId;

    assertThat(anna.post(path + "/resolve", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1002");
    assertThat(
            anna.post(path + "/acknowledge", "{\"note\":\"calling, marker-31\"}").getStatusCode())
        .hasToString("200 OK");
    ResponseEntity<JsonNode> stranger = ben.post(path + "/resolve", "{\"note\":\"mine\"}");
    JsonNode resolved =
        anna.post(path + "/resolve", "{\"note\":\"safe tonight, marker-32\"}").getBody();

    assertThat(stranger.getStatusCode().value()).isEqualTo(409);
    assertThat(stranger.getBody().path("held_by").asString()).isEqualTo(anna.id().toString());
    assertThat(resolved.path("state").asString()).isEqualTo("resolved");
    assertThat(ben.get(path).getBody().path("notes").findValuesAsString("text"))
        .containsExactly("calling, marker-31", "safe tonight, marker-32");
    List<String> notes =
        database
            .sql("SELECT text_sealed FROM case_note WHERE case_id = ?")
            .param(caseId)
            .query(String.class)
            .list();
    assertThat(notes).hasSize(2).allSatisfy(note -> assertThat(note).doesNotContain("marker"));
    assertThat(ben.post(path + "/acknowledge", "{}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1003");
  }

  @Test
  void a_signal_soon_after_the_end_of_a_case_opens_it_again_and_a_later_one_opens_another() {
    UUID first = openCase(user, "high");
    anna.post("/crisis/cases/" + first + "/acknowledge", "{}");
    anna.post("/crisis/cases/" + first + "/resolve", "{}");

    assertThat(openCase(user, "high")).isEqualTo(first);
    JsonNode again = ben.get("/crisis/cases/" + first).getBody();
    assertThat(again.path("state").asString()).isEqualTo("open");
    assertThat(again.path("held_by").isNull()).isTrue();
    assertThat(again.path("resolved_at").isNull()).isTrue();
    assertThat(again.path("sources").size()).isEqualTo(2);

    anna.post("/crisis/cases/" + first + "/acknowledge", "{}");
    anna.post("/crisis/cases/" + first + "/resolve", "{}");
    database
        .sql("UPDATE crisis_case SET resolved_at = resolved_at - interval '2 hours' WHERE id = ?")
        .param(first)
        .update();
    assertThat(openCase(user, "high")).isNotEqualTo(first);
  }

  @Test
  void another_text_opens_a_held_case_again_for_whoever_is_there() {
    UUID caseId = openCase(user, "high");
    String path = "/crisis/cases/" + caseId;
    anna.post(path + "/acknowledge", "{}");

    assertThat(openCase(user, "high")).isEqualTo(caseId);

    JsonNode again = ben.get(path).getBody();
    assertThat(again.path("state").asString()).isEqualTo("open");
    assertThat(again.path("held_by").isNull()).isTrue();
    assertThat(ben.post(path + "/acknowledge", "{}").getBody().path("held_by").asString())
        .isEqualTo(ben.id().toString());
  }

  @Test
  void an_act_may_come_without_a_body_and_a_repeat_under_its_key_is_the_same_answer() {
    String path = "/crisis/cases/" + openCase(user, "high") + "/acknowledge";
    String key = UUID.randomUUID().toString();

    ResponseEntity<JsonNode> first = anna.post(path, "", key);
    ResponseEntity<JsonNode> again = anna.post(path, "", key);

    assertThat(first.getStatusCode().value()).isEqualTo(200);
    assertThat(again.getBody()).isEqualTo(first.getBody());
  }

  @Test
  void a_case_nobody_opened_is_not_found() {
    String path = "/crisis/cases/" + UUID.randomUUID();

    assertThat(anna.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(anna.post(path + "/acknowledge", "{}").getStatusCode().value()).isEqualTo(404);
    assertThat(anna.post(path + "/resolve", "{}").getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void members_have_no_business_on_the_responders_paths_and_the_first_attempt_is_on_record() {
    Member member = member();
    String path = "/crisis/cases/" + openCase(member.id(), "high");

    assertThat(member.get("/crisis/cases").getStatusCode().value()).isEqualTo(403);
    assertThat(member.get(path).getStatusCode().value()).isEqualTo(403);
    assertThat(member.post(path + "/acknowledge", "{}").getStatusCode().value()).isEqualTo(403);
    assertThat(member.post(path + "/resolve", "{}").getStatusCode().value()).isEqualTo(403);
    assertThat(client("").get().uri("/api/v1" + path).retrieve().toBodilessEntity().getStatusCode())
        .hasToString("401 UNAUTHORIZED");
    assertThat(
            database
                .sql(
                    "SELECT action || ' ' || resource_id FROM audit_entry WHERE actor_id = ? AND"
                        + " subject_id IS NULL ORDER BY id")
                .param(member.id())
                .query(String.class)
                .list())
        .containsExactly("case.refused all");
  }

  @Test
  void who_looked_at_a_case_is_on_record_when_the_answer_arrives() {
    UUID caseId = openCase(user, "high");

    anna.get("/crisis/cases/" + caseId);
    anna.post("/crisis/cases/" + caseId + "/acknowledge", "{}");

    assertThat(
            database
                .sql(
                    "SELECT action FROM audit_entry WHERE actor_id = ? AND subject_id = ? ORDER BY"
                        + " id")
                .param(anna.id())
                .param(user)
                .query(String.class)
                .list())
        .startsWith("case.read", "case.acknowledged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE FROM audit_entry", "UPDATE audit_entry SET action = 'case.forgotten'"})
  void the_running_service_cannot_change_the_audit_log(String statement) {
    assertThatThrownBy(() -> database.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<T> first = threads.submit(() -> after(start, one));
      Future<T> second = threads.submit(() -> after(start, other));
      start.countDown();
      return List.of(first.get(), second.get());
    }
  }

  private static <T> T after(CountDownLatch start, Callable<T> act) throws Exception {
    start.await();
    return act.call();
  }
}
