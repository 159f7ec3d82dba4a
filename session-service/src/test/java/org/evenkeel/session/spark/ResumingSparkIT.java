package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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

  private Expiring spark() {
    return expiring.stream().filter(kind -> kind.kind().equals("spark")).findFirst().orElseThrow();
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
