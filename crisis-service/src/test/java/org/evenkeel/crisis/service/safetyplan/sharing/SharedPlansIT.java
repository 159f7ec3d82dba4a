package org.evenkeel.crisis.service.safetyplan.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.evenkeel.platform.crypto.SecretTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SharedPlansIT extends RunningService {
  private static final String PLAN = "/crisis/safety-plan";
  private static final String SHARES = PLAN + "/shares";

  private final Member member = member();
  private final Member anybody = new Member(member.id(), () -> client(""));

  @AfterEach
  void the_key_service_is_back() {
    keys.away(false);
  }

  @Test
  void whoever_holds_the_link_reads_the_plan_as_it_is_now_and_the_member_sees_it() {
    save("The market");
    ResponseEntity<JsonNode> made =
        share("{\"expires_in_hours\":24,\"label\":\"Dr. Vale, marker-91\"}");
    save("The library");

    ResponseEntity<JsonNode> shown = open(token(made.getBody()));

    assertThat(made.getStatusCode().value()).isEqualTo(201);
    assertThat(made.getBody().path("link").asString()).contains("/shared-plan#token=");
    String id = made.getBody().path("id").asString();
    assertThat(made.getHeaders().getLocation()).hasPath("/api/v1" + SHARES + "/" + id);
    assertThat(shown.getBody().at("/distractions/0").asString()).isEqualTo("The library");
    assertThat(shown.getHeaders().getCacheControl()).isEqualTo("no-store");
    assertThat(shown.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    JsonNode seen = member.get(SHARES + "/" + id).getBody();
    assertThat(seen.path("label").asString()).isEqualTo("Dr. Vale, marker-91");
    assertThat(seen.path("opened_count").asInt()).isEqualTo(1);
    assertThat(seen.path("openings").size()).isEqualTo(1);
    assertThat(member.get(SHARES).getBody().at("/data/0/state").asString()).isEqualTo("open");
    assertThat(openingsAudited()).isEqualTo(1);
    assertThat(String.valueOf(rows()))
        .doesNotContain(token(made.getBody()))
        .doesNotContain("marker-91");
  }

  @Test
  void a_browser_gets_a_page_in_its_language_with_markup_as_text() {
    save("<script>alert(1)</script>");
    String token = token(share("{\"expires_in_hours\":1}").getBody());

    ResponseEntity<String> page =
        client("")
            .post()
            .uri("/api/v1" + PLAN + "/shared")
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("Accept-Language", "es")
            .header("Content-Type", "application/json")
            .body("{\"token\":\"" + token + "\"}")
            .retrieve()
            .toEntity(String.class);

    assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
    assertThat(page.getBody())
        .contains("<html lang=\"es\">", "Un plan de seguridad", "&lt;script&gt;alert(1)")
        .doesNotContain("<script");
  }

  @Test
  void a_guessed_an_expired_and_a_revoked_link_get_the_same_answer() {
    save("The market");
    JsonNode first = share("{\"expires_in_hours\":1}").getBody();
    String expired = token(first);
    database
        .sql("UPDATE safety_plan_share SET expires_at = now() WHERE token_hash = ?")
        .param(SecretTokens.hash(expired))
        .update();
    JsonNode made = share("{\"expires_in_hours\":1}").getBody();
    assertThat(member.delete(SHARES + "/" + made.path("id").asString()).getStatusCode().value())
        .isEqualTo(204);

    List<ResponseEntity<JsonNode>> answers =
        List.of(open(SecretTokens.make()), open("x"), open(expired), open(token(made)));

    assertThat(answers).extracting(answer -> answer.getStatusCode().value()).containsOnly(404);
    assertThat(answers.stream().map(answer -> withoutRequestId(answer.getBody())).distinct())
        .hasSize(1);
    assertThat(openingsAudited()).isZero();
    assertThat(
            database
                .sql(
                    "SELECT resource_id FROM audit_entry WHERE action ="
                        + " 'safety-plan.share-refused' AND (subject_id = ? OR resource_id ="
                        + " 'unknown') AND details = '{}' GROUP BY resource_id")
                .param(member.id())
                .query(String.class)
                .list())
        // Of one member's links the first attempt of a minute.
        .containsExactlyInAnyOrder("unknown", first.path("id").asString());
    assertThat(member.get(SHARES).getBody().path("data").findValuesAsString("state"))
        .containsExactly("revoked", "expired");
  }

  @Test
  void a_share_is_its_members_alone() {
    String path = SHARES + "/" + share("{\"expires_in_hours\":1}").getBody().path("id").asString();
    Member other = member();

    assertThat(other.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(other.delete(path).getStatusCode().value()).isEqualTo(404);
    assertThat(other.get(SHARES).getBody().at("/meta/total").asInt()).isZero();
    assertThat(member.delete(SHARES + "/" + UUID.randomUUID()).getStatusCode().value())
        .isEqualTo(404);
    assertThat(member.get(path).getBody().path("state").asString()).isEqualTo("open");
  }

  @Test
  void without_the_members_key_nothing_is_shown_counted_or_lost() {
    save("The market");
    JsonNode made = share("{\"expires_in_hours\":1}").getBody();
    keys.away(true);

    assertThat(open(token(made)).getStatusCode().value()).isEqualTo(503);
    assertThat(share("{\"expires_in_hours\":1}").getStatusCode().value()).isEqualTo(503);

    keys.away(false);
    assertThat(
            member
                .get(SHARES + "/" + made.path("id").asString())
                .getBody()
                .path("opened_count")
                .asInt())
        .isZero();
    assertThat(open(token(made)).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void what_does_not_fit_is_refused_and_so_is_a_twenty_first() {
    assertThat(share("{\"expires_in_hours\":721}").getStatusCode().value()).isEqualTo(400);
    assertThat(share("{\"expires_in_hours\":0}").getStatusCode().value()).isEqualTo(400);
    assertThat(share("{}").getStatusCode().value()).isEqualTo(400);
    assertThat(
            share("{\"expires_in_hours\":1,\"label\":\"" + "a".repeat(1_000_000) + "\"}")
                .getStatusCode()
                .value())
        .isEqualTo(413);
    assertThat(open("t".repeat(101)).getStatusCode().value()).isEqualTo(400);
    for (int one = 1; one <= 20; one++) {
      assertThat(share("{\"expires_in_hours\":1}").getStatusCode().value()).isEqualTo(201);
    }

    assertThat(share("{\"expires_in_hours\":1}").getBody().path("code").asString())
        .isEqualTo("EVK-CRISIS-1021");
  }

  @Test
  void a_repeat_under_its_key_is_the_same_link() {
    String body = "{\"expires_in_hours\":2}";
    JsonNode first = member.post(SHARES, body, "share-" + member.id()).getBody();
    JsonNode again = member.post(SHARES, body, "share-" + member.id()).getBody();

    assertThat(again).isEqualTo(first);
    assertThat(member.get(SHARES).getBody().at("/meta/total").asInt()).isEqualTo(1);
  }

  private void save(String distraction) {
    member.send(HttpMethod.PUT, PLAN, "{\"distractions\":[\"" + distraction + "\"]}", Map.of());
  }

  private ResponseEntity<JsonNode> share(String json) {
    return member.post(SHARES, json);
  }

  private ResponseEntity<JsonNode> open(String token) {
    return anybody.post(PLAN + "/shared", "{\"token\":\"" + token + "\"}");
  }

  private static String token(JsonNode made) {
    String link = made.path("link").asString();
    return link.substring(link.indexOf("#token=") + "#token=".length());
  }

  private static JsonNode withoutRequestId(JsonNode problem) {
    return ((ObjectNode) problem).without("request_id");
  }

  private int openingsAudited() {
    return database
        .sql(
            "SELECT count(*) FROM audit_entry WHERE action = 'safety-plan.share-opened' AND"
                + " subject_id = ?")
        .param(member.id())
        .query(Integer.class)
        .single();
  }

  private List<Map<String, Object>> rows() {
    return database
        .sql("SELECT * FROM safety_plan_share WHERE user_id = ?")
        .param(member.id())
        .query()
        .listOfRows();
  }
}
