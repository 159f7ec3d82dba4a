package org.evenkeel.crisis.service.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.crisis.service.risk.model.Thresholds;
import org.evenkeel.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Staff move thresholds: in versions, within bounds, on record. */
class ThresholdsIT extends RunningService {

  private static final String PATH = "/crisis/thresholds";

  private final UUID id = UUID.randomUUID();
  private final Member admin =
      new Member(id, () -> client(TOKENS.staff(id, "admin", "thresholds:write")));

  @Test
  void a_change_is_a_version_of_its_own_with_author_and_note_and_is_audited() {
    ResponseEntity<JsonNode> before = admin.get(PATH);
    String tag = before.getHeaders().getETag();

    ResponseEntity<JsonNode> set = put(admin, tag, body("repeated_days", 10));

    assertThat(set.getStatusCode().value()).isEqualTo(200);
    assertThat(set.getHeaders().getETag()).isNotEqualTo(tag);
    assertThat(set.getBody().at("/values/repeated_days").asInt()).isEqualTo(10);
    assertThat(set.getBody().path("author").asString()).isEqualTo(id.toString());
    int version = set.getBody().path("version").asInt();
    assertThat(version).isEqualTo(before.getBody().path("version").asInt() + 1);
    JsonNode all = responder().get(PATH + "/versions").getBody();
    assertThat(all.at("/data/0/version").asInt()).isEqualTo(version);
    assertThat(all.at("/meta/total").asInt()).isEqualTo(version);
    assertThat(
            database
                .sql(
                    "SELECT actor_id FROM audit_entry WHERE action = 'thresholds.set' AND"
                        + " resource_id = ?")
                .param(String.valueOf(version))
                .query(UUID.class)
                .list())
        .containsExactly(id);
    assertThat(put(admin, tag, body("repeated_days", 11)).getStatusCode().value()).isEqualTo(412);
    assertThat(put(admin, "", body("repeated_days", 11)).getStatusCode().value()).isEqualTo(412);
  }

  @Test
  void what_would_weaken_the_floor_is_refused_by_name_and_changes_nothing() {
    String tag = admin.get(PATH).getHeaders().getETag();

    ResponseEntity<JsonNode> refused = put(admin, tag, body("score_high", 0.71));

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().at("/errors/0/field").asString()).isEqualTo("values.score_high");
    ObjectNode gap = body("score_high", 0.7);
    ((ObjectNode) gap.path("values")).remove("danger_strong");
    assertThat(put(admin, tag, gap).getStatusCode().value()).isEqualTo(400);
    assertThat(admin.get(PATH).getHeaders().getETag()).isEqualTo(tag);
  }

  @Test
  void responders_read_and_members_do_neither() {
    String tag = responder().get(PATH).getHeaders().getETag();
    assertThat(tag).isNotNull();
    assertThat(put(responder(), tag, body("repeated_days", 7)).getStatusCode().value())
        .isEqualTo(403);
    assertThat(member().get(PATH).getStatusCode().value()).isEqualTo(403);
  }

  @Test
  void the_running_service_cannot_rewrite_what_held() {
    assertThatThrownBy(
            () -> database.sql("UPDATE risk_thresholds SET note = 'x' WHERE version = 1").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("DELETE FROM risk_thresholds").update())
        .isInstanceOf(DataAccessException.class);
  }

  /** A reason that names what the floor looks for makes nobody a case. */
  private static ObjectNode body(String name, Number value) {
    ObjectNode body = Json.mapper().createObjectNode();
    ObjectNode values = Json.mapper().valueToTree(Thresholds.SHIPPED);
    values.putPOJO(name, value);
    body.set("values", values);
    body.put("note", "Too many texts with \"I want to die\" in lyrics.");
    return body;
  }

  private static ResponseEntity<JsonNode> put(Member who, String tag, ObjectNode body) {
    return who.send(
        HttpMethod.PUT,
        PATH,
        Json.mapper().writeValueAsString(body),
        tag.isEmpty() ? Map.of() : Map.of("If-Match", tag));
  }
}
