package org.evenkeel.session.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.sessions.IdeaCaptured;
import org.evenkeel.contracts.sessions.IdeaDeleted;
import org.evenkeel.contracts.sessions.IdeaRevised;
import org.evenkeel.session.FixedKeys;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class IdeasIT extends RunningService {

  private static final String IDEAS = "/popcorn/ideas";

  private final Member member = member();

  @Test
  void an_idea_is_captured_revised_pinned_made_a_task_and_deleted() {
    ResponseEntity<JsonNode> captured =
        member.post(
            IDEAS, "{\"content\":\"A garden, marker-61\",\"tags\":[\"marker-62\",\"home\"]}");
    String id = captured.getBody().path("id").asString();
    String path = IDEAS + "/" + id;

    assertThat(captured.getStatusCode().value()).isEqualTo(201);
    assertThat(captured.getHeaders().getLocation()).hasPath("/api/v1" + path);
    assertThat(captured.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(captured.getBody().path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(captured.getBody().path("zone").asString()).isEqualTo("America/New_York");
    String first = sealed(id);
    assertThat(first).doesNotContain("marker", "home");

    ResponseEntity<JsonNode> revised =
        put(path, "{\"content\":\"A roof garden\",\"tags\":[\"Home\"]}", "\"1\"");
    assertThat(revised.getStatusCode().value()).isEqualTo(200);
    assertThat(revised.getHeaders().getETag()).isEqualTo("\"2\"");
    assertThat(revised.getBody().path("content").asString()).isEqualTo("A roof garden");
    String second = sealed(id);
    assertThat(put(path, "{\"content\":\"Too late\"}", "\"1\"").getStatusCode().value())
        .isEqualTo(412);

    JsonNode pinned = put(path + "/pin", "{\"pinned\":true}", "\"2\"").getBody();
    assertThat(pinned.path("pinned").asBoolean()).isTrue();
    assertThat(pinned.path("version").asInt()).isEqualTo(3);
    UUID task = UUID.randomUUID();
    JsonNode tasked = put(path + "/task", "{\"task_id\":\"" + task + "\"}", "\"3\"").getBody();
    assertThat(tasked.path("task_id").asString()).isEqualTo(task.toString());
    assertThat(tasked.path("became_task_at").isString()).isTrue();
    assertThat(put(path + "/task", "{\"task_id\":\"" + task + "\"}", "\"4\"").getBody())
        .isEqualTo(tasked);
    assertThat(put(path + "/pin", "{}", "*").getStatusCode().value()).isEqualTo(400);
    assertThat(put(path + "/task", "{\"task_id\":\"x\"}", "*").getStatusCode().value())
        .isEqualTo(400);

    assertThat(delete(path, "\"3\"")).isEqualTo(412);
    assertThat(delete(path, "\"4\"")).isEqualTo(204);
    assertThat(delete(path, "*")).isEqualTo(404);
    assertThat(member.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(member.get(IDEAS).getBody().at("/meta/total").asInt(-1)).isZero();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(IdeaDeleted.class, member.id()).isEmpty());
    assertThat(BROKER.published(IdeaCaptured.class, member.id()))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.contentSealed()).isEqualTo(first);
              assertThat(fact.zone()).isEqualTo("America/New_York");
            });
    assertThat(BROKER.published(IdeaRevised.class, member.id()))
        .extracting(IdeaRevised::version)
        .containsExactly(2, 3, 4);
    assertThat(BROKER.published(IdeaRevised.class, member.id()))
        .extracting(IdeaRevised::contentSealed)
        .containsOnly(second);
  }

  @Test
  void the_same_words_again_make_no_version() {
    String path = IDEAS + "/" + capture("{\"content\":\"Once\",\"tags\":[\"a\"]}");

    ResponseEntity<JsonNode> again = put(path, "{\"content\":\"Once\",\"tags\":[\"a\"]}", "*");

    assertThat(again.getHeaders().getETag()).isEqualTo("\"1\"");
  }

  @Test
  void an_idea_is_deleted_with_the_key_at_hand_and_nobody_waits_for_it_with_the_row_held() {
    String path = IDEAS + "/" + capture("{\"content\":\"Once\"}");
    FixedKeys.fade(member.id());

    assertThat(delete(path, "*")).isEqualTo(204);

    assertThat(FixedKeys.fetched(member.id())).isTrue();
    assertThat(FixedKeys.fetchedHoldingConnection(member.id())).isFalse();
  }

  @Test
  void somebody_elses_idea_is_not_there() {
    String path = IDEAS + "/" + capture("{\"content\":\"Mine\"}");
    Member stranger = member();

    assertThat(stranger.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(stranger.delete(path).getStatusCode().value()).isEqualTo(404);
    assertThat(send(stranger, path, "{\"content\":\"Theirs\"}")).isEqualTo(404);
    assertThat(send(stranger, path + "/pin", "{\"pinned\":true}")).isEqualTo(404);
    assertThat(send(stranger, path + "/task", "{}")).isEqualTo(404);
    assertThat(stranger.get(IDEAS).getBody().at("/meta/total").asInt(-1)).isZero();
    assertThat(stranger.get("/popcorn/tags").getBody().at("/meta/total").asInt(-1)).isZero();
    assertThat(member.get(path).getBody().path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{} | content",
        "{'content':' '} | content",
        "{'content':null} | content",
        "{'content':5} | content",
        "{'content':'x','tags':[' ']} | tags.0",
        "{'content':'x','tags':[null]} | tags.0",
        "{'content':'x','tags':['a','\u0301 ']} | tags.1",
        "{'content':'x','tags':'work'} | tags",
        "{'content':'x','pinned':'yes'} | pinned",
        "{'content':'x','id':'7'} | id",
        "{'content':'x','created_at':'yesterday'} | created_at"
      })
  void what_is_out_of_shape_is_refused_by_name(String body, String field) {
    ResponseEntity<JsonNode> answer = member.post(IDEAS, body.replace('\'', '"'));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
    assertThat(member.get(IDEAS).getBody().at("/meta/total").asInt(-1)).isZero();
  }

  @Test
  void the_bounds_of_content_and_tags_are_taken_and_what_is_beyond_them_is_not() {
    String tag = "t".repeat(50);
    String tags = "\"" + String.join("\",\"", Collections.nCopies(20, "x")) + "\"";

    assertThat(status("{\"content\":\"" + "c".repeat(5_000) + "\"}")).isEqualTo(201);
    assertThat(status("{\"content\":\"" + "c".repeat(5_001) + "\"}")).isEqualTo(400);
    assertThat(status("{\"content\":\"x\",\"tags\":[\"" + tag + "\"]}")).isEqualTo(201);
    assertThat(status("{\"content\":\"x\",\"tags\":[\"" + tag + "t\"]}")).isEqualTo(400);
    assertThat(status("{\"content\":\"x\",\"tags\":[" + tags + "]}")).isEqualTo(201);
    assertThat(status("{\"content\":\"x\",\"tags\":[" + tags + ",\"y\"]}")).isEqualTo(400);
  }

  @Test
  void the_same_key_replays_the_answer_and_captures_no_second_idea() {
    String key = UUID.randomUUID().toString();

    JsonNode first = member.post(IDEAS, "{\"content\":\"Once\"}", key).getBody();
    JsonNode again = member.post(IDEAS, "{\"content\":\"Once\"}", key).getBody();

    assertThat(again).isEqualTo(first);
    assertThat(member.post(IDEAS, "{\"content\":\"Else\"}", key).getStatusCode().value())
        .isEqualTo(422);
    assertThat(member.get(IDEAS).getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void a_ciphertext_that_was_moved_is_never_shown_as_another_idea() {
    String one = capture("{\"content\":\"marker-63\"}");
    String other = capture("{\"content\":\"marker-64\"}");
    database
        .sql("UPDATE idea SET content_sealed = ? WHERE id = ?::uuid")
        .params(sealed(other), one)
        .update();

    ResponseEntity<JsonNode> answer = member.get(IDEAS + "/" + one);

    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getBody().toString()).doesNotContain("marker-");
  }

  private String capture(String body) {
    return member.post(IDEAS, body).getBody().path("id").asString();
  }

  private int status(String body) {
    return member.post(IDEAS, body).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> put(String path, String body, String ifMatch) {
    return member.send(HttpMethod.PUT, path, body, Map.of("If-Match", ifMatch));
  }

  private int delete(String path, String ifMatch) {
    return member
        .send(HttpMethod.DELETE, path, "", Map.of("If-Match", ifMatch))
        .getStatusCode()
        .value();
  }

  private static int send(Member sender, String path, String body) {
    return sender.send(HttpMethod.PUT, path, body, Map.of()).getStatusCode().value();
  }

  private String sealed(String id) {
    return database
        .sql("SELECT content_sealed FROM idea WHERE id = ?::uuid")
        .param(id)
        .query(String.class)
        .single();
  }
}
