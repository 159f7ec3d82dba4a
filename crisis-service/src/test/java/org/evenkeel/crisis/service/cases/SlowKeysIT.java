package org.evenkeel.crisis.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** However long the key service takes, nobody holds a case meanwhile. */
class SlowKeysIT extends RunningService {
  private final UUID user = UUID.randomUUID();
  private final CountDownLatch open = new CountDownLatch(1);

  @Test
  void an_act_with_a_note_waits_for_the_key_before_it_takes_the_case() throws Exception {
    Member anna = responder();
    UUID caseId = openCase(user, "critical");
    keys.slow(user, open);

    JsonNode after =
        freeWhile(
            caseId,
            user,
            () ->
                anna.post(
                    "/crisis/cases/" + caseId + "/acknowledge",
                    "{\"note\":\"called, marker-61\"}"));

    assertThat(after.path("state").asString()).isEqualTo("acknowledged");
    assertThat(after.at("/notes/0/text").asString()).isEqualTo("called, marker-61");
  }

  @Test
  void an_act_without_a_note_on_a_case_with_notes_does_not_either() throws Exception {
    Member anna = responder();
    UUID caseId = openCase(user, "critical");
    anna.post("/crisis/cases/" + caseId + "/claim", "{\"note\":\"mine, marker-62\"}");
    keys.slow(user, open);

    JsonNode after =
        freeWhile(caseId, user, () -> anna.post("/crisis/cases/" + caseId + "/acknowledge", "{}"));

    assertThat(after.path("state").asString()).isEqualTo("acknowledged");
    assertThat(after.at("/notes/0/text").asString()).isEqualTo("mine, marker-62");
  }

  @Test
  void an_act_without_a_note_on_a_case_without_texts_asks_for_no_key() {
    Member anna = responder();
    UUID caseId = openCase(user, "critical");
    keys.slow(user, open);

    ResponseEntity<JsonNode> answer;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var act = threads.submit(() -> anna.post("/crisis/cases/" + caseId + "/acknowledge", "{}"));
      await().atMost(Duration.ofSeconds(30)).until(() -> act.isDone() || keys.askedSlowly(user));
      open.countDown();
      answer = act.resultNow();
    }

    assertThat(keys.askedSlowly(user)).isFalse();
    assertThat(answer.getBody().path("state").asString()).isEqualTo("acknowledged");
  }

  @Test
  void a_repeat_under_the_same_idempotency_key_asks_for_no_key_of_the_person() {
    Member anna = responder();
    UUID caseId = openCase(user, "critical");
    String path = "/crisis/cases/" + caseId + "/acknowledge";
    String body = "{\"note\":\"called, marker-63\"}";
    JsonNode first = anna.post(path, body, "act-" + caseId).getBody();
    keys.slow(user, open);

    JsonNode again;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var act = threads.submit(() -> anna.post(path, body, "act-" + caseId));
      await().atMost(Duration.ofSeconds(30)).until(() -> act.isDone() || keys.askedSlowly(user));
      open.countDown();
      again = act.resultNow().getBody();
    }

    assertThat(keys.askedSlowly(user)).isFalse();
    assertThat(again).isEqualTo(first);
    assertThat(again.at("/notes/0/text").asString()).isEqualTo("called, marker-63");
  }

  @Test
  void nor_does_a_person_who_reports_that_they_are_in_danger() throws Exception {
    Member bo = member();
    UUID caseId = openCase(bo.id(), "critical");
    keys.slow(bo.id(), open);

    freeWhile(
        caseId,
        bo.id(),
        () -> bo.post("/crisis/report", "{\"text\":\"I cannot go on.\",\"wants_contact\":true}"));
  }

  private JsonNode freeWhile(UUID caseId, UUID person, Callable<ResponseEntity<JsonNode>> act)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<ResponseEntity<JsonNode>> answer = threads.submit(act);
      try {
        await().atMost(Duration.ofSeconds(30)).until(() -> keys.askedSlowly(person));
        // Others may hold it for a moment, such as the same signal over the durable path.
        await().atMost(Duration.ofSeconds(20)).until(() -> free(caseId));
      } finally {
        open.countDown();
      }
      assertThat(answer.get().getStatusCode().is2xxSuccessful()).isTrue();
      return answer.get().getBody();
    }
  }

  private boolean free(UUID caseId) {
    return database
        .sql("SELECT id FROM crisis_case WHERE id = ? FOR UPDATE SKIP LOCKED")
        .param(caseId)
        .query(UUID.class)
        .optional()
        .isPresent();
  }
}
