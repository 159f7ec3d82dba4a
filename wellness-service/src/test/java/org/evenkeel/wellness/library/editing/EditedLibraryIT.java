package org.evenkeel.wellness.library.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.evenkeel.contracts.crisis.FloorFired;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What edits mean for members, and what nobody else may do. */
class EditedLibraryIT extends LibraryKeeping {
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

  /** Whoever else writes there is refused, and heard. */
  @Test
  void a_member_in_danger_gets_help_with_the_refusal() {
    String path = path(create(null));
    String body = json(body(changed("good_to_know", "I am going to kill myself tonight."), null));

    for (ResponseEntity<JsonNode> refused :
        List.of(
            member.post("/interventions", body),
            member.send(HttpMethod.PUT, path, body, Map.of("If-Match", "\"1\"")))) {
      assertThat(status(refused)).isEqualTo(403);
      assertThat(refused.getBody().path("crisis_alert").asBoolean()).isTrue();
      assertThat(refused.getBody().at("/crisis_resources/resources")).isNotEmpty();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(FloorFired.class, member.id()).size() == 2);
  }

  @Test
  void the_running_service_cannot_rewrite_what_was_said() {
    assertThatThrownBy(() -> database.sql("UPDATE intervention_version SET reason = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("DELETE FROM intervention_version").update())
        .isInstanceOf(DataAccessException.class);
  }
}
