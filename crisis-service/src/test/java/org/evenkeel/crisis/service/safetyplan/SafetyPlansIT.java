package org.evenkeel.crisis.service.safetyplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class SafetyPlansIT extends RunningService {
  private static final String PATH = "/crisis/safety-plan";
  private static final String PLAN =
      """
      {"warning_signs": ["I stop answering, marker-511."], "coping_strategies": ["A cold shower"],
       "distractions": ["The market"], "people_to_ask": ["Sam, marker-512, 555 0100"],
       "professionals": ["Dr. Vale"], "safe_environment": ["The keys are at my aunt's"],
       "reasons_for_living": ["My dog, marker-513"]}
      """;

  private final Member member = member();

  @Test
  void who_has_saved_none_has_an_empty_plan() {
    ResponseEntity<JsonNode> answer = member.get(PATH);

    assertThat(answer.getStatusCode().value()).isEqualTo(200);
    assertThat(answer.getHeaders().getETag()).isEqualTo("\"0\"");
    assertThat(answer.getBody().path("version").asInt()).isZero();
    assertThat(answer.getBody().path("updated_at").isNull()).isTrue();
    assertThat(answer.getBody().path("reasons_for_living").isArray()).isTrue();
    assertThat(answer.getBody().path("reasons_for_living").isEmpty()).isTrue();
  }

  @Test
  void a_plan_is_read_as_it_was_saved_and_every_version_stays() {
    JsonNode first = put(PLAN, null).getBody();
    ResponseEntity<JsonNode> second = put("{\"distractions\":[\"The library\"]}", "\"1\"");

    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(first.at("/people_to_ask/0").asString()).isEqualTo("Sam, marker-512, 555 0100");
    assertThat(first.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(first.has("crisis_resources")).isFalse();
    assertThat(second.getHeaders().getETag()).isEqualTo("\"2\"");
    JsonNode now = member.get(PATH).getBody();
    assertThat(now.path("version").asInt()).isEqualTo(2);
    assertThat(now.path("updated_at")).isEqualTo(second.getBody().path("updated_at"));
    assertThat(now.at("/distractions/0").asString()).isEqualTo("The library");
    assertThat(now.path("reasons_for_living").isEmpty()).isTrue();
    assertThat(now.has("crisis_alert")).isFalse();
    JsonNode earlier = member.get(PATH + "/versions/1").getBody();
    assertThat(earlier.at("/reasons_for_living/0").asString()).contains("marker-513");
    assertThat(earlier.path("updated_at")).isEqualTo(first.path("updated_at"));
    JsonNode versions = member.get(PATH + "/versions").getBody();
    assertThat(versions.path("data").findValuesAsString("version")).containsExactly("2", "1");
    assertThat(versions.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(stored()).hasSize(2).allSatisfy(r -> assertThat(r).doesNotContain("marker-5"));
  }

  @Test
  void of_two_devices_the_one_that_has_not_seen_the_latest_is_refused() {
    assertThat(put(PLAN, "\"0\"").getStatusCode().value()).isEqualTo(200);
    assertThat(put("{\"distractions\":[\"Other\"]}", "\"0\"").getStatusCode().value())
        .isEqualTo(412);
    assertThat(put(PLAN, "\"1\"").getStatusCode().value()).isEqualTo(200);
    assertThat(put("{\"distractions\":[\"Other\"]}", "\"1\"").getBody().path("code").asString())
        .isEqualTo("EVK-COMMON-412");

    JsonNode now = member.get(PATH).getBody();
    assertThat(now.path("version").asInt()).isEqualTo(2);
    assertThat(now.at("/distractions/0").asString()).isEqualTo("The market");
  }

  @Test
  void devices_that_save_at_once_without_a_tag_all_get_a_version() throws Exception {
    int devices = 6;
    try (ExecutorService threads = Executors.newFixedThreadPool(devices)) {
      Callable<ResponseEntity<JsonNode>> saving = () -> put(PLAN, null);
      for (Future<ResponseEntity<JsonNode>> answer :
          threads.invokeAll(Collections.nCopies(devices, saving))) {
        assertThat(answer.get().getStatusCode().value()).isEqualTo(200);
      }
    }

    assertThat(member.get(PATH).getBody().path("version").asInt()).isEqualTo(devices);
  }

  @Test
  void nobody_else_sees_a_plan() {
    put(PLAN, null);
    Member other = member();

    assertThat(other.get(PATH).getBody().path("version").asInt()).isZero();
    assertThat(other.get(PATH + "/versions").getBody().at("/meta/total").asInt()).isZero();
    assertThat(other.get(PATH + "/versions/1").getStatusCode().value()).isEqualTo(404);
    for (String path : List.of(PATH, PATH + "/versions", PATH + "/versions/1")) {
      assertThat(responder().get(path).getStatusCode().value()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({"21, 1, warning_signs", "1, 301, warning_signs.0", "1, 0, warning_signs.0"})
  void a_plan_that_is_too_long_is_refused_by_the_step(int entries, int length, String field) {
    String entry = "\"" + "x".repeat(length) + "\"";
    String json =
        "{\"warning_signs\":[" + String.join(",", Collections.nCopies(entries, entry)) + "]}";

    ResponseEntity<JsonNode> answer = put(json, null);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
    assertThat(member.get(PATH).getBody().path("version").asInt()).isZero();
  }

  @Test
  void the_longest_plan_is_taken() {
    String step =
        "[" + String.join(",", Collections.nCopies(20, "\"" + "ä".repeat(300) + "\"")) + "]";
    String json =
        "{\"warning_signs\":%1$s,\"coping_strategies\":%1$s,\"distractions\":%1$s,\"people_to_ask\":%1$s,\"professionals\":%1$s,\"safe_environment\":%1$s,\"reasons_for_living\":%1$s}"
            .formatted(step);

    assertThat(put(json, null).getStatusCode().value()).isEqualTo(200);
    assertThat(member.get(PATH).getBody().at("/reasons_for_living/19").asString())
        .isEqualTo("ä".repeat(300));
  }

  @Test
  void a_step_opens_in_its_own_place_only() {
    put(PLAN, null);
    database
        .sql(
            "UPDATE safety_plan_version SET warning_signs_sealed = professionals_sealed WHERE"
                + " user_id = ?")
        .param(member.id())
        .update();

    assertThat(member.get(PATH).getStatusCode().value()).isEqualTo(500);
  }

  private ResponseEntity<JsonNode> put(String json, String ifMatch) {
    return member.send(
        HttpMethod.PUT, PATH, json, ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
  }

  private List<String> stored() {
    return database
        .sql("SELECT p::text FROM safety_plan_version p WHERE user_id = ?")
        .param(member.id())
        .query(String.class)
        .list();
  }
}
