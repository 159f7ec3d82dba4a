package org.evenkeel.session.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.contracts.sessions.WaveAccepted;
import org.evenkeel.contracts.sessions.WaveAcknowledged;
import org.evenkeel.contracts.sessions.WaveSessionCompleted;
import org.evenkeel.contracts.sessions.WaveSessionStarted;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class WaveIT extends RunningService {

  private static final String SESSIONS = "/wave/sessions";
  private static final String START =
      "{'trigger':'A short mail, marker-61.','feeling':'Sadness','intensity':8}";
  private static final String ACKNOWLEDGE = "{'acknowledgement':'This is sadness, marker-62.'}";
  private static final String ACCEPT = "{'statements':['room-for-calm','it passes, marker-63']}";
  private static final String ACT =
      "{'actions':['feet-on-the-floor','tea, marker-64'],'intensity_after':3}";

  private final Member member = member();

  @Test
  void a_session_goes_step_by_step_to_its_end_and_stays_readable_for_its_owner() {
    ResponseEntity<JsonNode> started = post(SESSIONS, START);
    String path = SESSIONS + "/" + id(started);

    assertThat(started.getStatusCode().value()).isEqualTo(201);
    assertThat(started.getHeaders().getLocation()).hasPath("/api/v1" + path);
    assertThat(started.getBody().path("step").asString()).isEqualTo("acknowledge");
    assertThat(started.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(step(path + "/acknowledge", ACKNOWLEDGE)).isEqualTo("accept");
    assertThat(step(path + "/accept", ACCEPT)).isEqualTo("act");
    assertThat(member.get(SESSIONS + "/current").getBody().path("step").asString())
        .isEqualTo("act");
    assertThat(step(path + "/act", ACT)).isEqualTo("completed");

    JsonNode whole = member.get(path).getBody();
    assertThat(whole.path("trigger").asString()).contains("marker-61");
    assertThat(whole.path("feeling").asString()).isEqualTo("Sadness");
    assertThat(whole.path("intensity").asInt()).isEqualTo(8);
    assertThat(whole.path("acknowledgement").asString()).contains("marker-62");
    assertThat(whole.at("/statements/1").asString()).contains("marker-63");
    assertThat(whole.at("/actions/0").asString()).isEqualTo("feet-on-the-floor");
    assertThat(whole.path("intensity_after").asInt()).isEqualTo(3);
    assertThat(whole.path("completed_at").isString()).isTrue();
    JsonNode list = member.get(SESSIONS).getBody();
    assertThat(list.at("/data/0/step").asString()).isEqualTo("completed");
    assertThat(list.toString()).doesNotContain("marker");
    assertThat(member.get(SESSIONS + "/current").getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void facts_carry_the_very_ciphertext_of_the_table_and_no_word_of_the_persons_own() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));
    step(path + "/acknowledge", ACKNOWLEDGE);
    step(path + "/accept", ACCEPT);
    step(path + "/act", ACT);
    post(SESSIONS, START.replace("Sadness", "that old thing"));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(WaveSessionStarted.class, member.id()).size() == 2);
    List<WaveSessionStarted> started = BROKER.published(WaveSessionStarted.class, member.id());
    WaveSessionCompleted completed =
        BROKER.published(WaveSessionCompleted.class, member.id()).getFirst();
    List<String> payloads = payloads(path);
    assertThat(payloads).hasSize(4).noneMatch(p -> p.contains("marker"));
    assertThat(started).extracting(WaveSessionStarted::feeling).containsExactly("sadness", null);
    assertThat(started.getFirst().contentSealed()).isEqualTo(payloads.getFirst());
    assertThat(started.getFirst().intensity()).isEqualTo(8);
    assertThat(started.getFirst().zone()).isEqualTo("America/New_York");
    assertThat(BROKER.published(WaveAcknowledged.class, member.id()))
        .singleElement()
        .satisfies(fact -> assertThat(fact.contentSealed()).isEqualTo(payloads.get(1)));
    assertThat(BROKER.published(WaveAccepted.class, member.id()))
        .singleElement()
        .satisfies(fact -> assertThat(fact.statements()).containsExactly("room-for-calm"));
    assertThat(completed.actions()).containsExactly("feet-on-the-floor");
    assertThat(completed.intensityBefore()).isEqualTo(8);
    assertThat(completed.intensityAfter()).isEqualTo(3);
    assertThat(completed.contentSealed()).isEqualTo(payloads.getLast());
  }

  @Test
  void a_step_out_of_order_is_refused_with_the_one_that_is_due() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));

    ResponseEntity<JsonNode> early = put(path + "/act", ACT);

    assertThat(early.getStatusCode().value()).isEqualTo(409);
    assertThat(early.getBody().path("code").asString()).isEqualTo("EVK-SESSION-1001");
    assertThat(early.getBody().path("expected_step").asString()).isEqualTo("acknowledge");
    assertThat(payloads(path)).hasSize(1);
  }

  @Test
  void going_back_replaces_what_was_said_and_history_and_as_of_still_tell_it() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));
    step(path + "/acknowledge", ACKNOWLEDGE);
    String before = member.get(path).getBody().path("changed_at").asString();
    assertThat(step(path + "/acknowledge", "{'acknowledgement':'It is grief.'}"))
        .isEqualTo("accept");

    assertThat(member.get(path).getBody().path("acknowledgement").asString())
        .isEqualTo("It is grief.");
    assertThat(member.get(path + "?as_of=" + before).getBody().path("acknowledgement").asString())
        .contains("marker-62");
    JsonNode history = member.get(path + "/history").getBody();
    assertThat(history.path("data").findValuesAsString("type"))
        .containsExactly("wave-started", "wave-acknowledged", "wave-acknowledged");
    assertThat(member.get(path + "?as_of=2020-01-01T00:00:00Z").getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void a_session_that_was_left_takes_no_step_and_says_so_to_others() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));

    ResponseEntity<JsonNode> left = post(path + "/abandon", "");
    ResponseEntity<JsonNode> late = put(path + "/acknowledge", ACKNOWLEDGE);

    assertThat(left.getBody().path("step").asString()).isEqualTo("abandoned");
    assertThat(left.getBody().path("abandon_reason").asString()).isEqualTo("left");
    assertThat(late.getStatusCode().value()).isEqualTo(409);
    assertThat(late.getBody().path("expected_step").asString()).isEqualTo("abandoned");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(GuidedSessionAbandoned.class, member.id()))
                    .extracting(GuidedSessionAbandoned::kind)
                    .containsExactly("wave"));
  }

  @Test
  void a_draft_of_the_step_that_is_due_comes_back_until_the_step_is_taken() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));
    put(path + "/draft", "{'step':'acknowledge','fields':{'acknowledgement':'This is'}}");
    ResponseEntity<JsonNode> refused =
        put(path + "/draft", "{'step':'acknowledge','fields':{'acknowledgement':'x','mood':1}}");

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("fields.mood");
    JsonNode current = member.get(SESSIONS + "/current").getBody();
    assertThat(current.at("/draft/fields/acknowledgement").asString()).isEqualTo("This is");
    step(path + "/acknowledge", ACKNOWLEDGE);
    assertThat(member.get(path).getBody().path("draft").isNull()).isTrue();
  }

  @Test
  void somebody_elses_session_is_not_found() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));
    Member stranger = member();

    assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(stranger.get(path + "/history").getStatusCode().value()).isEqualTo(404);
    assertThat(stranger.post(path + "/abandon", "").getStatusCode().value()).isEqualTo(404);
    assertThat(
            stranger
                .send(HttpMethod.PUT, path + "/acknowledge", json(ACKNOWLEDGE), Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(stranger.get(SESSIONS).getBody().at("/meta/total").asInt()).isZero();
    assertThat(payloads(path)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "trigger | {'feeling':'fear','intensity':5}",
        "trigger | {'trigger':' ','feeling':'fear','intensity':5}",
        "feeling | {'trigger':'x','intensity':5}",
        "intensity | {'trigger':'x','feeling':'fear','intensity':0}",
        "intensity | {'trigger':'x','feeling':'fear','intensity':11}",
        "intensity | {'trigger':'x','feeling':'fear'}",
        "intensity | {'trigger':'x','feeling':'fear','intensity':'7'}",
      })
  void a_start_that_does_not_fit_is_refused_by_name(String field, String body) {
    ResponseEntity<JsonNode> answer = post(SESSIONS, body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
    assertThat(member.get(SESSIONS).getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void three_hundred_actions_are_too_many() {
    String path = SESSIONS + "/" + id(post(SESSIONS, START));

    ResponseEntity<JsonNode> answer =
        put(path + "/act", "{'actions':[" + "'a-walk',".repeat(299) + "'a-walk']}");

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("actions");
  }

  @Test
  void a_moment_an_hour_ahead_or_31_days_back_cannot_be_and_one_of_yesterday_can() {
    Instant now = Instant.now();

    assertThat(startedAt(now.plus(Duration.ofHours(1))).getStatusCode().value()).isEqualTo(422);
    assertThat(startedAt(now.minus(Duration.ofDays(31))).getStatusCode().value()).isEqualTo(422);
    ResponseEntity<JsonNode> yesterday = startedAt(now.minus(Duration.ofDays(1)));
    assertThat(yesterday.getStatusCode().value()).isEqualTo(201);
    assertThat(Instant.parse(yesterday.getBody().path("started_at").asString()))
        .isBetween(now.minus(Duration.ofDays(1)).minusMillis(1), now.minus(Duration.ofHours(23)));
  }

  private ResponseEntity<JsonNode> startedAt(Instant at) {
    return post(
        SESSIONS, "{'trigger':'x','feeling':'fear','intensity':5,'occurred_at':'" + at + "'}");
  }

  private String step(String path, String body) {
    return put(path, body).getBody().path("step").asString();
  }

  private ResponseEntity<JsonNode> post(String path, String body) {
    return member.post(path, json(body));
  }

  private ResponseEntity<JsonNode> put(String path, String body) {
    return member.send(HttpMethod.PUT, path, json(body), Map.of());
  }

  private List<String> payloads(String path) {
    return database
        .sql("SELECT payload FROM session_event WHERE stream_id = ?::uuid ORDER BY version")
        .param(path.substring(SESSIONS.length() + 1))
        .query(String.class)
        .list();
  }

  private static String json(String body) {
    return body.replace('\'', '"');
  }

  private static String id(ResponseEntity<JsonNode> answer) {
    return answer.getBody().path("id").asString();
  }
}
