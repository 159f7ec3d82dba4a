package org.evenkeel.wellness.library.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An admin keeps the library: in versions, with reasons, on record. */
class EditingLibraryIT extends LibraryKeeping {
  @Test
  void each_edit_is_a_version_with_all_it_said_and_is_audited() {
    ResponseEntity<JsonNode> created = create("Needed for the evenings.");
    String path = path(created);

    assertThat(status(created)).isEqualTo(201);
    assertThat(created.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(created.getHeaders().getLocation()).hasToString("/api/v1" + path);
    assertThat(created.getBody().path("origin").asString()).isEqualTo("admin");
    ResponseEntity<JsonNode> edited =
        put(path, 1, changed("good_to_know", "You may stop."), "Clearer words.");

    assertThat(status(edited)).isEqualTo(200);
    assertThat(edited.getHeaders().getETag()).isEqualTo("\"2\"");
    JsonNode all = admin.get(path + "/versions").getBody();
    assertThat(all.at("/meta/total").asInt()).isEqualTo(2);
    assertThat(all.path("data").findValuesAsString("version")).containsExactly("2", "1");
    assertThat(all.at("/data/0/author").asString()).isEqualTo(adminId.toString());
    assertThat(all.at("/data/0/reason").asString()).isEqualTo("Clearer words.");
    assertThat(all.at("/data/0/content/good_to_know").asString()).isEqualTo("You may stop.");
    assertThat(all.at("/data/1/content/good_to_know")).isEqualTo(content.path("good_to_know"));
    assertThat(admin.get(path + "/versions/1").getBody()).isEqualTo(all.at("/data/1"));
    assertThat(status(admin.get(path + "/versions/3"))).isEqualTo(404);
    assertThat(audited(path))
        .containsExactly(
            "intervention.created {\"version\": \"1\"}",
            "intervention.edited {\"fields\": \"good_to_know\", \"version\": \"2\"}");
    assertThat(member.get(path).getBody().path("detailed_instructions").asString())
        .endsWith("You may stop.");
    assertThat(member.get(path).getHeaders().getETag()).isEqualTo("\"2\"");
  }

  @Test
  void the_same_again_makes_no_version_and_a_repeated_post_no_second_one() {
    ObjectNode body = body(content.put("slug", Samples.slug()), null);
    ((ObjectNode) body.path("content")).remove("id");
    String json = Json.mapper().writeValueAsString(body);
    String key = UUID.randomUUID().toString();
    ResponseEntity<JsonNode> created = admin.post("/interventions", json, key);
    made.add(path(created));

    assertThat(admin.post("/interventions", json, key).getBody()).isEqualTo(created.getBody());
    ResponseEntity<JsonNode> taken = admin.post("/interventions", json);
    assertThat(status(taken)).isEqualTo(409);
    assertThat(taken.getBody().path("code").asString()).isEqualTo("EVK-WELLNESS-1002");
    ObjectNode same = (ObjectNode) created.getBody().path("content");
    assertThat(put(path(created), 1, same, null).getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(admin.get(path(created) + "/versions").getBody().at("/meta/total").asInt())
        .isEqualTo(1);
  }

  @Test
  void who_did_not_see_the_last_version_changes_nothing() {
    String path = path(create(null));
    ObjectNode wanted = changed("good_to_know", "You may stop.");

    assertThat(status(put(path, 2, wanted, null))).isEqualTo(412);
    assertThat(status(admin.send(HttpMethod.PUT, path, json(body(wanted, null)), Map.of())))
        .isEqualTo(412);
    assertThat(status(put("/interventions/" + UUID.randomUUID(), 1, withoutId(wanted), null)))
        .isEqualTo(404);
    assertThat(newest(path).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void of_many_at_once_one_wins() throws Exception {
    String path = path(create(null));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> status(put(path, 1, changed("good_to_know", "Number " + i), null))))
              .toList();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnlyOnce(200);
      assertThat(statuses).filteredOn(code -> code == 412).hasSize(7);
    }
    assertThat(newest(path).path("version").asInt()).isEqualTo(2);
  }

  @Test
  void contraindications_change_with_a_reason_only() {
    String path = path(create(null));
    ObjectNode wanted = content.deepCopy();
    wanted.putArray("contraindications").add("trauma");

    ResponseEntity<JsonNode> refused = put(path, 1, wanted, null);
    assertThat(status(refused)).isEqualTo(400);
    assertThat(refused.getBody().at("/errors/0/field").asString()).isEqualTo("reason");
    assertThat(status(put(path, 1, wanted, "  "))).isEqualTo(400);
    assertThat(newest(path).path("version").asInt()).isEqualTo(1);

    assertThat(status(put(path, 1, wanted, "Two people told us."))).isEqualTo(200);
    assertThat(audited(path).getLast())
        .contains("\"contraindications_added\": \"trauma\"")
        .doesNotContain("Two people");
  }

  @Test
  void what_breaks_the_rules_is_named_and_not_stored() {
    String path = path(create(null));
    ObjectNode wrong = content.deepCopy().put("duration_seconds", 5);
    wrong.putArray("contraindications").add("full_moon");
    ((ObjectNode) wrong.at("/wordings/warm")).put("name", "");

    ResponseEntity<JsonNode> refused = put(path, 1, wrong, "Why.");
    assertThat(status(refused)).isEqualTo(400);
    assertThat(refused.getBody().path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "content.duration_seconds", "content.contraindications", "content.wordings.warm.name");
    ResponseEntity<JsonNode> renamed = put(path, 1, changed("slug", "another-slug"), null);
    assertThat(renamed.getBody().at("/errors/0/field").asString()).isEqualTo("content.slug");
    ResponseEntity<JsonNode> other =
        put(path, 1, changed("id", UUID.randomUUID().toString()), null);
    assertThat(other.getBody().at("/errors/0/field").asString()).isEqualTo("content.id");
    for (String body : List.of("{}", "{\"content\":null}", "{\"content\":[]}", "[]", "{oops")) {
      assertThat(status(admin.send(HttpMethod.PUT, path, body, Map.of("If-Match", "\"1\""))))
          .as(body)
          .isEqualTo(400);
    }
    assertThat(newest(path).path("version").asInt()).isEqualTo(1);
  }
}
