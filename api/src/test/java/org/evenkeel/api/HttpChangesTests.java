package org.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.evenkeel.api.changes.HttpChanges;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each change of an API that breaks a client is found, and no other. */
class HttpChangesTests {

  private static final String SENT = "/components/schemas/CheckInRequest";
  private static final String ANSWERED = "/components/schemas/CheckInView";
  private static final String CHECK_INS = "/paths/~1api~1v1~1checkins";
  private final ObjectNode released = (ObjectNode) Documents.read(Documents.of("wellness-service"));

  @Test
  void nothing_changed_breaks_nothing() {
    assertThat(after(document -> {})).isEmpty();
  }

  @Test
  void operations_optional_members_and_members_of_answers_may_be_added() {
    assertThat(
            after(
                document -> {
                  ObjectNode paths = at(document, "/paths");
                  paths.set("/api/v1/new", paths.get("/api/v1/checkins").deepCopy());
                  at(document, SENT + "/properties").putObject("weather").put("type", "string");
                  at(document, ANSWERED + "/properties").putObject("weather").put("type", "string");
                }))
        .isEmpty();
  }

  @Test
  void an_operation_that_is_gone_breaks() {
    assertThat(after(document -> at(document, "/paths").remove("/api/v1/checkins/{id}")))
        .containsExactlyInAnyOrder(
            "GET /api/v1/checkins/{id} is gone", "DELETE /api/v1/checkins/{id} is gone");
  }

  @Test
  void more_that_must_be_sent_or_less_that_may_be_breaks() {
    String sent = "POST /api/v1/checkins breaks those who call it: what it is sent";
    assertThat(after(document -> array(document, SENT + "/required").add("stress_level")))
        .containsExactly(sent);
    assertThat(
            after(
                document -> at(document, SENT + "/properties/journal_text").put("maxLength", 100)))
        .containsExactly(sent);
    assertThat(
            after(
                document -> array(document, SENT + "/properties/context_location/enum").remove(0)))
        .containsExactly(sent);
    assertThat(
            after(document -> at(document, SENT + "/properties/mood_score").put("type", "string")))
        .containsExactly(sent);
    assertThat(
            after(
                document -> {
                  ObjectNode parameter = array(document, CHECK_INS + "/get/parameters").addObject();
                  parameter.put("in", "query").put("name", "weather").put("required", true);
                  parameter.putObject("schema").put("type", "string");
                }))
        .containsExactly("GET /api/v1/checkins breaks those who call it: its parameters");
  }

  @Test
  void less_or_other_things_in_an_answer_break() {
    assertAnswerBreaks(document -> at(document, ANSWERED + "/properties").remove("mood_score"));
    assertAnswerBreaks(
        document -> at(document, ANSWERED + "/properties/mood_score").put("type", "string"));
    assertAnswerBreaks(
        document ->
            at(document, ANSWERED + "/properties/mood_score")
                .putArray("type")
                .add("integer")
                .add("null"));
    assertAnswerBreaks(
        document -> {
          ArrayNode required = array(document, ANSWERED + "/required");
          required.removeIf(name -> name.asString().equals("mood_score"));
        });
    assertAnswerBreaks(
        document -> {
          ObjectNode answers = at(document, CHECK_INS + "/post/responses");
          answers.set("200", answers.remove("201"));
        });
  }

  private void assertAnswerBreaks(Consumer<ObjectNode> change) {
    assertThat(after(change))
        .isNotEmpty()
        .allMatch(text -> text.endsWith("breaks those who call it: what it answers"))
        .anyMatch(text -> text.startsWith("POST /api/v1/checkins "));
  }

  private List<String> after(Consumer<ObjectNode> change) {
    ObjectNode changed = released.deepCopy();
    change.accept(changed);
    return HttpChanges.breaking(released, changed);
  }

  private static ArrayNode array(JsonNode document, String pointer) {
    return (ArrayNode) document.at(pointer);
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }
}
