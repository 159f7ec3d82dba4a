package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.Problem;
import org.evenkeel.platform.web.sample.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleServiceTest
class OpenApiTests {

  @LocalServerPort private int port;
  private Http member;
  private JsonNode document;

  @BeforeEach
  void read() {
    member = new Http(port, SampleServiceTest.Tokens.member());
    document = new Http(port, null).get("/v3/api-docs").json();
  }

  @Test
  void it_is_31_and_has_no_address_of_this_machine() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("/");
    assertThat(document.path("info").path("title").asString()).isEqualTo("sample-service");
  }

  @Test
  void a_live_answer_has_the_fields_that_the_document_names() {
    Answer created = member.post("/api/v1/samples", "{\"mood_score\": 3}");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("note").isNull()).isTrue();
    assertThat(created.json().has("left_out")).isFalse();
    assertThat(names(schema("Sample").path("properties")))
        .containsAll(names(created.json()))
        .contains("mood_score", "left_out");
    assertThat(names(schema("NewSample").path("properties"))).contains("body_scan_data");
  }

  @Test
  void every_operation_refers_to_the_problem_shape_that_is_answered() {
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        assertThat(
                                operation.path("responses").path("default").path("$ref").asString())
                            .endsWith("/Problem")));
    Problem problem =
        new Problem(
            CommonProblems.INVALID,
            "detail",
            "id",
            List.of(new FieldProblem("field", "message")),
            Map.of());
    Set<String> whatAProblemMayCarry = names(schema("Problem").path("properties"));
    assertThat(whatAProblemMayCarry)
        .containsAll(problem.toMap().keySet())
        .contains("crisis_alert", "crisis_resources", "help")
        .hasSize(problem.toMap().size() + 3);
  }

  @Test
  void members_of_an_answer_are_always_there_and_only_nullable_ones_may_be_null() {
    JsonNode sample = schema("Sample");
    assertThat(sample.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("sample_id", "mood_score", "owner_id", "note", "place");
    assertThat(sample.at("/properties/mood_score/type").asString()).isEqualTo("integer");
    assertThat(sample.at("/properties/note/type").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("string", "null");
    assertThat(sample.at("/properties/place/anyOf").findValuesAsString("$ref"))
        .containsExactly("#/components/schemas/Place");
    assertThat(sample.at("/properties/place/anyOf").findValuesAsString("type"))
        .containsExactly("null");
    assertThat(schema("Place").path("required").valueStream().map(JsonNode::asString))
        .containsExactly("name");
  }

  @Test
  void members_of_what_is_sent_are_as_validation_says() {
    assertThat(schema("NewSample").path("required").valueStream().map(JsonNode::asString))
        .doesNotContain("body_scan_data");
  }

  @Test
  void parameters_are_those_a_client_sends() {
    JsonNode operations = document.path("paths").path("/api/v1/samples");
    assertThat(parameters(operations.path("get")))
        .containsExactlyInAnyOrder("page", "per_page", "sort", "start_date");
    assertThat(parameters(operations.path("post"))).containsExactly("Idempotency-Key");
    assertThat(operations.path("get").path("x-requires").toString()).contains("samples:own");
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  private static Set<String> parameters(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    operation.path("parameters").forEach(parameter -> names.add(parameter.path("name").asString()));
    return names;
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }
}
