package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.sessions.GuidedSessionAbandoned;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.evenkeel.session.guided.Expiring;
import org.evenkeel.session.guided.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ResumingSparkIT extends RunningService {
  private static final String START = "{\"situation\":\"A short mail, marker-61.\"}";
  private static final String PERCEPTION =
      "{\"selected_reframes\":[],\"custom_thought\":\"busy, marker-62\"}";
  private static final String DRAFT =
      "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"half a th, marker-63\"}}";

  @Autowired private List<Expiring> expiring;

  private final Member member = member();

  @Test
  void the_client_can_always_ask_where_somebody_was() {
    assertThat(member.get("/spark/sessions/current").getStatusCode().value()).isEqualTo(204);
    start();
    String newer = start();
    put(newer, "perception", PERCEPTION);

    JsonNode current = member.get("/spark/sessions/current").getBody();

    assertThat(current.path("id").asString()).isEqualTo(newer);
    assertThat(current.path("step").asString()).isEqualTo("affect");
    assertThat(current.path("custom_thought").asString()).contains("marker-62");
    assertThat(member().get("/spark/sessions/current").getStatusCode().value()).isEqualTo(204);
  }

  @Test
  void a_draft_comes_back_until_its_step_is_taken() {
    String id = start();
    put(id, "draft", DRAFT.replace("half", "a quarter of"));
    ResponseEntity<JsonNode> saved = put(id, "draft", DRAFT);

    JsonNode current = member.get("/spark/sessions/current").getBody();
    assertThat(saved.getStatusCode().value()).isEqualTo(200);
    assertThat(current.at("/draft/step").asString()).isEqualTo("perception");
    assertThat(current.at("/draft/fields/custom_thought").asString()).contains("marker-63");
    assertThat(member.get("/spark/sessions/" + id).getBody().path("draft"))
        .isEqualTo(current.path("draft"));
    assertThat(sealedDrafts()).hasSize(1).allSatisfy(s -> assertThat(s).doesNotContain("marker"));
    assertThat(current.path("version").asInt()).isEqualTo(1);

    put(id, "perception", PERCEPTION);
    assertThat(sealedDrafts()).isEmpty();
    assertThat(member.get("/spark/sessions/current").getBody().path("draft").isNull()).isTrue();
  }

  @Test
  void going_back_keeps_the_draft_of_the_step_that_is_due() {
    String id = start();
    put(id, "perception", PERCEPTION);
    put(id, "draft", "{\"step\":\"affect\",\"fields\":{\"intensity\":4}}");

    put(id, "perception", PERCEPTION.replace("busy", "away"));

    assertThat(
            member.get("/spark/sessions/current").getBody().at("/draft/fields/intensity").asInt())
        .isEqualTo(4);
  }

  @Test
  void a_draft_that_comes_too_late_is_refused_with_what_is_due() {
    String id = start();
    put(id, "perception", PERCEPTION);

    ResponseEntity<JsonNode> late = put(id, "draft", DRAFT);

    assertThat(late.getStatusCode().value()).isEqualTo(409);
    assertThat(late.getBody().path("expected_step").asString()).isEqualTo("affect");
    assertThat(sealedDrafts()).isEmpty();
    assertThat(send(member(), id, "draft", DRAFT).getStatusCode().value()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"fields\":{}} | step",
        "{\"step\":\"perception\"} | fields",
        "{\"step\":\"perception\",\"fields\":{\"custom_thought\":{\"a\":1}}} |"
            + " fields.custom_thought",
      })
  void a_draft_that_makes_no_sense_is_refused_by_name(String body, String field) {
    ResponseEntity<JsonNode> answer = put(start(), "draft", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  @Test
  void fields_that_a_step_does_not_have_are_left_out_of_its_draft() {
    ResponseEntity<JsonNode> saved =
        put(
            start(),
            "draft",
            "{\"step\":\"perception\",\"fields\":{\"other\":\"x\",\"intensity\":3}}");

    assertThat(saved.getStatusCode().value()).isEqualTo(200);
    assertThat(saved.getBody().path("fields").size()).isZero();
  }

  @Test
  void a_session_that_was_left_takes_no_more_steps_and_others_are_told() {
    String id = start();
    put(id, "draft", DRAFT);

    ResponseEntity<JsonNode> left = member.post("/spark/sessions/" + id + "/abandon", "");
    ResponseEntity<JsonNode> again = member.post("/spark/sessions/" + id + "/abandon", "");
    ResponseEntity<JsonNode> step = put(id, "perception", PERCEPTION);

    assertThat(left.getStatusCode().value()).isEqualTo(200);
    assertThat(left.getBody().path("step").asString()).isEqualTo("abandoned");
    assertThat(left.getBody().path("abandon_reason").asString()).isEqualTo("left");
    assertThat(left.getBody().path("abandoned_at").isString()).isTrue();
    assertThat(again.getBody()).isEqualTo(left.getBody());
    assertThat(step.getStatusCode().value()).isEqualTo(409);
    assertThat(step.getBody().path("code").asString()).isEqualTo("EVK-SESSION-1002");
    assertThat(step.getBody().path("expected_step").asString()).isEqualTo("abandoned");
    assertThat(put(id, "draft", DRAFT).getStatusCode().value()).isEqualTo(409);
    assertThat(sealedDrafts()).isEmpty();
    assertThat(member.get("/spark/sessions/current").getStatusCode().value()).isEqualTo(204);
    GuidedSessionAbandoned fact = abandoned();
    assertThat(fact.sessionId()).hasToString(id);
    assertThat(fact.kind()).isEqualTo("spark");
    assertThat(fact.reason()).isEqualTo("left");
    assertThat(fact.version()).isEqualTo(2);
    assertThat(fact.zone()).isEqualTo("America/New_York");
  }

  @Test
  void an_untouched_session_expires_once_however_many_replicas_look() {
    String id = start();
    Untouched found = untouched(id).getFirst();

    boolean first = spark().expire(found, later());
    boolean second = spark().expire(found, later());

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    JsonNode session = member.get("/spark/sessions/" + id).getBody();
    assertThat(session.path("abandon_reason").asString()).isEqualTo("expired");
    assertThat(session.path("version").asInt()).isEqualTo(2);
    assertThat(abandoned().reason()).isEqualTo("expired");
    assertThat(untouched(id)).isEmpty();
  }

  @Test
  void a_session_that_was_touched_meanwhile_goes_on() {
    String id = start();
    Untouched found = untouched(id).getFirst();
    put(id, "perception", PERCEPTION);

    assertThat(spark().expire(found, later())).isFalse();
    assertThat(member.get("/spark/sessions/" + id).getBody().path("step").asString())
        .isEqualTo("affect");
  }

  @Test
  void what_came_late_from_offline_is_not_untouched() {
    Instant aWhileAgo = Instant.now().minus(Duration.ofDays(20));
    Instant before = Instant.now().minusSeconds(5);
    String id =
        member
            .post("/spark/sessions", START.replace("}", ",\"occurred_at\":\"" + aWhileAgo + "\"}"))
            .getBody()
            .path("id")
            .asString();

    assertThat(untouched(id)).hasSize(1);
    assertThat(spark().untouched(before, null, 10_000))
        .extracting(Untouched::sessionId)
        .doesNotContain(UUID.fromString(id));
  }

  @Test
  void a_draft_counts_as_a_touch() {
    String id = start();
    Instant afterStart = Instant.now();
    put(id, "draft", DRAFT);

    assertThat(spark().untouched(afterStart, null, 10_000))
        .extracting(Untouched::sessionId)
        .doesNotContain(UUID.fromString(id));
  }

  @Test
  void a_draft_saved_while_the_list_is_worked_off_keeps_the_session() {
    String id = start();
    Instant since = Instant.now();
    Untouched found = untouched(id).getFirst();
    put(id, "draft", DRAFT);

    assertThat(spark().expire(found, since)).isFalse();

    JsonNode session = member.get("/spark/sessions/" + id).getBody();
    assertThat(session.path("step").asString()).isEqualTo("perception");
    assertThat(session.path("version").asInt()).isEqualTo(1);
    assertThat(session.path("draft").isObject()).isTrue();
    assertThat(sealedDrafts()).hasSize(1);
  }

  @Test
  void a_page_of_untouched_sessions_begins_behind_the_one_before() {
    String one = start();
    String two = start();
    Instant since = later();
    List<UUID> seen = new ArrayList<>();
    List<Untouched> page = spark().untouched(since, null, 1);
    while (!page.isEmpty()) {
      seen.add(page.getFirst().sessionId());
      page = spark().untouched(since, page.getFirst(), 1);
    }

    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsSubsequence(UUID.fromString(one), UUID.fromString(two));
  }

  @Test
  void the_history_tells_each_event_with_its_own_words() {
    String id = start();
    put(id, "perception", PERCEPTION);
    put(id, "perception", PERCEPTION.replace("busy", "away"));

    JsonNode history = member.get("/spark/sessions/" + id + "/history").getBody();

    assertThat(history.at("/meta/total").asInt()).isEqualTo(3);
    assertThat(history.path("data").findValuesAsString("type"))
        .containsExactly(
            "spark-started", "spark-perception-completed", "spark-perception-completed");
    assertThat(history.at("/data/0/contents/situation").asString()).contains("marker-61");
    assertThat(history.at("/data/1/contents/custom_thought").asString()).startsWith("busy");
    assertThat(history.at("/data/2/contents/custom_thought").asString()).startsWith("away");
    assertThat(
            member
                .get("/spark/sessions/" + id + "/history?sort=-version&per_page=1")
                .getBody()
                .at("/data/0/version")
                .asInt())
        .isEqualTo(3);
    assertThat(member().get("/spark/sessions/" + id + "/history").getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void a_session_can_be_read_as_it_was() {
    String id = start();
    put(id, "perception", PERCEPTION);
    JsonNode history = member.get("/spark/sessions/" + id + "/history").getBody().path("data");
    Instant began = Instant.parse(history.get(0).path("occurred_at").asString());
    put(id, "draft", "{\"step\":\"affect\",\"fields\":{\"intensity\":4}}");

    JsonNode was = member.get("/spark/sessions/" + id + "?as_of=" + began).getBody();

    assertThat(was.path("version").asInt()).isEqualTo(1);
    assertThat(was.path("step").asString()).isEqualTo("perception");
    assertThat(was.path("custom_thought").isNull()).isTrue();
    assertThat(was.path("draft").isNull()).isTrue();
    assertThat(
            member
                .get("/spark/sessions/" + id + "?as_of=" + began.minusSeconds(1))
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(member.get("/spark/sessions/" + id + "?as_of=yesterday").getStatusCode().value())
        .isEqualTo(400);
  }

  @Test
  void what_was_written_offline_keeps_its_own_time_and_day() {
    Instant then = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);

    JsonNode started =
        member
            .post("/spark/sessions", START.replace("}", ",\"occurred_at\":\"" + then + "\"}"))
            .getBody();

    assertThat(Instant.parse(started.path("started_at").asString())).isEqualTo(then);
    String id = started.path("id").asString();
    assertThat(
            member
                .get("/spark/sessions/" + id + "/history")
                .getBody()
                .at("/data/0/contents/local_date")
                .asString())
        .isEqualTo(then.atZone(ZoneId.of("America/New_York")).toLocalDate().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-P31D"})
  void a_moment_out_of_range_is_refused_by_name(String away) {
    ResponseEntity<JsonNode> answer =
        member.post(
            "/spark/sessions",
            START.replace(
                "}", ",\"occurred_at\":\"" + Instant.now().plus(Duration.parse(away)) + "\"}"));

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsString("field"))
        .containsExactly("occurred_at");
    assertThat(member.get("/spark/sessions").getBody().at("/meta/total").asInt()).isZero();
  }

  private Expiring spark() {
    return expiring.stream()
        .filter(kind -> kind.getClass().getSimpleName().startsWith("LeavingSpark"))
        .findFirst()
        .orElseThrow();
  }

  private static Instant later() {
    return Instant.now().plusSeconds(60);
  }

  private List<Untouched> untouched(String id) {
    return spark().untouched(later(), null, 10_000).stream()
        .filter(found -> found.sessionId().equals(UUID.fromString(id)))
        .toList();
  }

  private GuidedSessionAbandoned abandoned() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(GuidedSessionAbandoned.class, member.id()).isEmpty());
    return BROKER.published(GuidedSessionAbandoned.class, member.id()).getFirst();
  }

  private List<String> sealedDrafts() {
    return database
        .sql("SELECT sealed FROM session_draft WHERE user_id = ?")
        .param(member.id())
        .query(String.class)
        .list();
  }

  private String start() {
    return member.post("/spark/sessions", START).getBody().path("id").asString();
  }

  private ResponseEntity<JsonNode> put(String id, String step, String body) {
    return send(member, id, step, body);
  }

  private static ResponseEntity<JsonNode> send(Member who, String id, String step, String body) {
    return who.send(HttpMethod.PUT, "/spark/sessions/" + id + "/" + step, body, Map.of());
  }
}
