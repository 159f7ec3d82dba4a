package org.evenkeel.wellness.library.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.library.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An admin keeps the library: in versions, with reasons, on record; members see what holds. */
class EditingLibraryIT extends RunningService {
  private final UUID adminId = UUID.randomUUID();
  private final Member admin =
      new Member(adminId, () -> client(TOKENS.staff(adminId, "admin", "library:write")));
  private final Member member = member();
  private final ObjectNode content = Samples.json();
  private final List<String> made = new ArrayList<>();

  /** Other tests count what is offered. */
  @AfterEach
  void switchOff() {
    for (String path : made) {
      JsonNode last = newest(path);
      ObjectNode off = ((ObjectNode) last.path("content")).put("is_active", false);
      assertThat(status(put(path, last.path("version").asInt(), off, null))).isEqualTo(200);
    }
  }

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

  @Test
  void an_edit_reaches_what_is_offered_at_once() {
    String path = path(create(null));
    String id = id(path);
    assertThat(candidates()).contains(id);

    put(path, 1, changed("energy_required", "high"), null);
    assertThat(candidates()).doesNotContain(id);
    put(path, 2, content, null);
    assertThat(candidates()).contains(id);
    put(path, 3, content.deepCopy().put("is_active", false), null);
    assertThat(candidates()).doesNotContain(id);
  }

  @Test
  void what_is_switched_off_is_gone_for_members_but_not_what_they_did_with_it() {
    String path = path(create(null));
    String session = started(path);
    String done = started(path);
    member.post(done + "/complete", "{\"effectiveness_rating\":4}");

    put(path, 1, content.deepCopy().put("is_active", false), null);

    assertThat(status(member.get(path))).isEqualTo(404);
    assertThat(status(member.send(HttpMethod.PUT, path + "/mute", "", Map.of()))).isEqualTo(404);
    assertThat(status(member.post(path + "/start", ""))).isEqualTo(404);
    assertThat(ids(member, "")).doesNotContain(id(path));
    assertThat(status(member.get("/interventions?include_inactive=true"))).isEqualTo(403);
    assertThat(member.get(done).getBody().path("effectiveness_rating").asInt()).isEqualTo(4);
    assertThat(status(member.post(session + "/complete", "{\"effectiveness_rating\":2}")))
        .isEqualTo(200);
    assertThat(admin.get(path).getBody().path("total_completions").asInt()).isEqualTo(2);
    assertThat(admin.get(path).getBody().path("average_rating").asDouble()).isEqualTo(3.0);
    assertThat(admin.get(path).getBody().path("is_active").asBoolean(true)).isFalse();
    String search = "&q=Come back to your feet&per_page=100";
    assertThat(ids(admin, "?include_inactive=true" + search)).contains(id(path));
    assertThat(ids(admin, "?include_inactive=false" + search)).doesNotContain(id(path));
  }

  @Test
  void members_may_neither_write_nor_read_versions() {
    String path = path(create(null));
    long before = rows();
    String body = json(body(changed("good_to_know", "Mine."), null));

    assertThat(status(member.post("/interventions", body))).isEqualTo(403);
    assertThat(status(member.send(HttpMethod.PUT, path, body, Map.of("If-Match", "\"1\""))))
        .isEqualTo(403);
    assertThat(status(member.get(path + "/versions"))).isEqualTo(403);
    assertThat(status(member.get(path + "/versions/1"))).isEqualTo(403);
    assertThat(rows()).isEqualTo(before);
  }

  /** What an admin writes for others makes nobody a case. */
  @Test
  void words_of_danger_in_the_library_are_no_crisis_of_the_admin() {
    String path = path(create("Members wrote \"I want to kill myself\" after this one."));
    ResponseEntity<JsonNode> edited =
        put(path, 1, changed("good_to_know", "If you want to kill yourself, call now."), null);

    assertThat(status(edited)).isEqualTo(200);
    assertThat(edited.getBody().has("crisis_alert")).isFalse();
    member.post("/journals", "{\"text\":\"I want to kill myself.\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(FloorFired.class, member.id()).isEmpty());
    assertThat(BROKER.published(FloorFired.class, adminId)).isEmpty();
  }

  @Test
  void the_running_service_cannot_rewrite_what_was_said() {
    assertThatThrownBy(() -> database.sql("UPDATE intervention_version SET reason = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("DELETE FROM intervention_version").update())
        .isInstanceOf(DataAccessException.class);
  }

  private ResponseEntity<JsonNode> create(@Nullable String reason) {
    ResponseEntity<JsonNode> created =
        admin.post(
            "/interventions", json(body(withoutId(content.put("slug", Samples.slug())), reason)));
    assertThat(status(created)).isEqualTo(201);
    content.remove("id");
    made.add(path(created));
    return created;
  }

  private ResponseEntity<JsonNode> put(
      String path, int seen, ObjectNode wanted, @Nullable String reason) {
    return admin.send(
        HttpMethod.PUT, path, json(body(wanted, reason)), Map.of("If-Match", "\"" + seen + "\""));
  }

  private ObjectNode changed(String field, String value) {
    return content.deepCopy().put(field, value);
  }

  private static ObjectNode withoutId(ObjectNode content) {
    ObjectNode copy = content.deepCopy();
    copy.remove("id");
    return copy;
  }

  private static ObjectNode body(ObjectNode content, @Nullable String reason) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("content", content);
    return reason == null ? body : body.put("reason", reason);
  }

  private static String json(ObjectNode body) {
    return Json.mapper().writeValueAsString(body);
  }

  private JsonNode newest(String path) {
    return admin.get(path + "/versions?per_page=1").getBody().at("/data/0");
  }

  private List<String> audited(String path) {
    return database
        .sql(
            """
            SELECT action || ' ' || details::text FROM audit_entry
            WHERE resource_id = :id AND actor_id = :actor ORDER BY recorded_at, id
            """)
        .param("id", id(path))
        .param("actor", adminId)
        .query(String.class)
        .list();
  }

  private List<String> candidates() {
    JsonNode offer =
        member
            .post(
                "/interventions/recommendations",
                "{\"current_emotion\":\"overwhelmed\",\"energy_level\":2}")
            .getBody();
    return member
        .get("/interventions/recommendations/" + offer.path("decision_id").asString())
        .getBody()
        .path("candidates")
        .findValuesAsString("intervention_id");
  }

  private String started(String path) {
    JsonNode session = member.post(path + "/start", "").getBody();
    return "/interventions/sessions/" + session.path("id").asString();
  }

  private static List<String> ids(Member who, String query) {
    return who.get("/interventions" + query).getBody().path("data").findValuesAsString("id");
  }

  private long rows() {
    return database.sql("SELECT count(*) FROM intervention_version").query(Long.class).single();
  }

  private static String path(ResponseEntity<JsonNode> created) {
    return "/interventions/" + created.getBody().path("intervention_id").asString();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int status(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value();
  }
}
