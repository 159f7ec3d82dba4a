package org.evenkeel.wellness.library.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.evenkeel.wellness.library.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An admin who keeps the library and a member who uses it. */
abstract class LibraryKeeping extends RunningService {

  final UUID adminId = UUID.randomUUID();
  final Member admin =
      new Member(adminId, () -> client(TOKENS.staff(adminId, "admin", "library:write")));
  final Member member = member();
  final ObjectNode content = Samples.json();
  final List<String> made = new ArrayList<>();

  /** Other tests count what is offered. */
  @AfterEach
  void switchOff() {
    for (String path : made) {
      JsonNode last = newest(path);
      ObjectNode off = ((ObjectNode) last.path("content")).put("is_active", false);
      assertThat(status(put(path, last.path("version").asInt(), off, null))).isEqualTo(200);
    }
  }

  ResponseEntity<JsonNode> create(@Nullable String reason) {
    ResponseEntity<JsonNode> created =
        admin.post(
            "/interventions", json(body(withoutId(content.put("slug", Samples.slug())), reason)));
    assertThat(status(created)).isEqualTo(201);
    content.remove("id");
    made.add(path(created));
    return created;
  }

  ResponseEntity<JsonNode> put(String path, int seen, ObjectNode wanted, @Nullable String reason) {
    return admin.send(
        HttpMethod.PUT, path, json(body(wanted, reason)), Map.of("If-Match", "\"" + seen + "\""));
  }

  ObjectNode changed(String field, String value) {
    return content.deepCopy().put(field, value);
  }

  static ObjectNode withoutId(ObjectNode content) {
    ObjectNode copy = content.deepCopy();
    copy.remove("id");
    return copy;
  }

  static ObjectNode body(ObjectNode content, @Nullable String reason) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("content", content);
    return reason == null ? body : body.put("reason", reason);
  }

  static String json(ObjectNode body) {
    return Json.mapper().writeValueAsString(body);
  }

  JsonNode newest(String path) {
    return admin.get(path + "/versions?per_page=1").getBody().at("/data/0");
  }

  List<String> audited(String path) {
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

  List<String> candidates() {
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

  String started(String path) {
    JsonNode session = member.post(path + "/start", "").getBody();
    return "/interventions/sessions/" + session.path("id").asString();
  }

  static List<String> ids(Member who, String query) {
    return who.get("/interventions" + query).getBody().path("data").findValuesAsString("id");
  }

  long rows() {
    return database.sql("SELECT count(*) FROM intervention_version").query(Long.class).single();
  }

  static String path(ResponseEntity<JsonNode> created) {
    return "/interventions/" + created.getBody().path("intervention_id").asString();
  }

  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static int status(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value();
  }
}
