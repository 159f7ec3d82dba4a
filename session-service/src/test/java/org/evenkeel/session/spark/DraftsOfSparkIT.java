package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What somebody began to write is kept until its step is taken. */
class DraftsOfSparkIT extends RunningService {

  private static final String START = "{\"situation\":\"A short mail, marker-61.\"}";
  private static final String PERCEPTION =
      "{\"selected_reframes\":[],\"custom_thought\":\"busy, marker-62\"}";
  private static final String DRAFT =
      "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"half a th, marker-63\"}}";

  private final Member member = member();

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
        "{\"step\":\"perception\",\"fields\":{\"other\":\"x\"}} | fields.other",
        "{\"step\":\"perception\",\"fields\":{\"I want to go\":\"x\"}} | fields.?",
        "{\"step\":\"perception\",\"fields\":{\"selected_reframes\":[\"a\",null]}} |"
            + " fields.selected_reframes.1",
      })
  void a_draft_that_makes_no_sense_is_refused_by_name(String body, String field) {
    ResponseEntity<JsonNode> answer = put(start(), "draft", body);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  @Test
  void a_number_out_of_range_is_refused_by_name_and_the_draft_before_stays() {
    String id = start();
    put(id, "perception", PERCEPTION);
    put(id, "draft", "{\"step\":\"affect\",\"fields\":{\"emotions\":[\"hurt\"]}}");

    for (String wrong : List.of("11", "0", "4.5", "\"4\"", "true")) {
      ResponseEntity<JsonNode> answer =
          put(
              id,
              "draft",
              "{\"step\":\"affect\",\"fields\":{\"emotions\":[\"sad\"],\"intensity\":"
                  + wrong
                  + "}}");
      assertThat(answer.getStatusCode().value()).as(wrong).isEqualTo(400);
      assertThat(answer.getBody().path("errors").findValuesAsString("field"))
          .containsExactly("fields.intensity");
    }

    JsonNode draft = member.get("/spark/sessions/current").getBody().path("draft");
    assertThat(draft.path("fields").toString()).isEqualTo("{\"emotions\":[\"hurt\"]}");
  }

  @Test
  void a_text_too_long_for_its_step_is_kept_and_only_one_without_measure_is_not() {
    String id = start();
    put(id, "perception", PERCEPTION);
    String words = "{\"step\":\"affect\",\"fields\":{\"emotions\":[\"%s\"]}}";

    assertThat(put(id, "draft", words.formatted("x".repeat(41))).getStatusCode().value())
        .isEqualTo(200);
    assertThat(put(id, "draft", words.formatted("y".repeat(5001))).getStatusCode().value())
        .isEqualTo(400);
    JsonNode draft = member.get("/spark/sessions/current").getBody().path("draft");
    assertThat(draft.at("/fields/emotions/0").asString()).isEqualTo("x".repeat(41));
    assertThat(
            put(id, "affect", "{\"emotions\":[\"" + "x".repeat(41) + "\"],\"intensity\":4}")
                .getStatusCode()
                .value())
        .isEqualTo(400);
  }

  @Test
  void what_is_empty_or_left_out_is_no_fault_of_a_draft() {
    String id = start();

    assertThat(
            put(
                    id,
                    "draft",
                    "{\"step\":\"perception\",\"fields\":{\"selected_reframes\":[\"\"],\"custom_thought\":null}}")
                .getStatusCode()
                .value())
        .isEqualTo(200);
    assertThat(
            put(id, "draft", "{\"step\":\"perception\",\"fields\":{\"custom_thought\":\"\"}}")
                .getStatusCode()
                .value())
        .isEqualTo(200);
  }

  @Test
  void a_draft_written_over_another_version_is_refused_and_one_without_a_version_is_not() {
    String id = start();
    put(id, "perception", PERCEPTION);
    String draft = "{\"step\":\"affect\",\"fields\":{\"intensity\":4}}";
    String path = "/spark/sessions/" + id + "/draft";

    assertThat(
            member
                .send(HttpMethod.PUT, path, draft, Map.of("If-Match", "\"1\""))
                .getStatusCode()
                .value())
        .isEqualTo(412);
    assertThat(sealedDrafts()).isEmpty();
    for (String current : List.of("\"2\"", "*")) {
      assertThat(
              member
                  .send(HttpMethod.PUT, path, draft, Map.of("If-Match", current))
                  .getStatusCode()
                  .value())
          .isEqualTo(200);
    }
    assertThat(put(id, "draft", draft).getStatusCode().value()).isEqualTo(200);
  }

  /** Not there, stale, out of order, and only then what does not fit. */
  @Test
  void of_several_reasons_the_one_that_reading_again_mends_is_told_first() {
    String id = start();
    put(id, "perception", PERCEPTION);
    String wrong = "{\"step\":\"perception\",\"fields\":{\"other\":\"x\"}}";

    assertThat(send(member(), id, "draft", wrong).getStatusCode().value()).isEqualTo(404);
    assertThat(
            member
                .send(
                    HttpMethod.PUT,
                    "/spark/sessions/" + id + "/draft",
                    wrong,
                    Map.of("If-Match", "\"1\""))
                .getStatusCode()
                .value())
        .isEqualTo(412);
    assertThat(put(id, "draft", wrong).getStatusCode().value()).isEqualTo(409);
    assertThat(put(id, "draft", wrong.replace("perception", "affect")).getStatusCode().value())
        .isEqualTo(400);
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
