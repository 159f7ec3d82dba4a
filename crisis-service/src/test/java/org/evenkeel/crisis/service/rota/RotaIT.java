package org.evenkeel.crisis.service.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.crisis.service.Member;
import org.evenkeel.crisis.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RotaIT extends RunningService {
  private static final String SHIFTS = "/crisis/rota/shifts";
  private static final String DAYS =
      "[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"]";

  @Autowired private OnCall onCall;

  @AfterEach
  void nobody_is_on_call() {
    database.sql("DELETE FROM rota_shift").update();
  }

  @Test
  void a_shift_is_added_read_changed_and_removed_and_each_is_on_record() {
    Member planner = knownResponder();
    String wished = shift(planner.id(), "Europe/Berlin", "22:00", "06:00", 1);

    ResponseEntity<JsonNode> added = planner.post(SHIFTS, wished);
    String path = SHIFTS + "/" + added.getBody().path("id").asString();

    assertThat(added.getStatusCode().value()).isEqualTo(201);
    assertThat(added.getHeaders().getLocation()).hasPath("/api/v1" + path);
    assertThat(planner.get(path).getBody()).isEqualTo(added.getBody());
    assertThat(planner.get(SHIFTS).getBody().at("/data/0")).isEqualTo(added.getBody());
    String later = shift(planner.id(), "Europe/Berlin", "23:00", "06:00", 2);
    assertThat(
            planner.send(HttpMethod.PUT, path, later, Map.of()).getBody().path("starts").asString())
        .isEqualTo("23:00");
    assertThat(planner.delete(path).getStatusCode().value()).isEqualTo(204);
    assertThat(planner.get(path).getStatusCode().value()).isEqualTo(404);
    assertThat(planner.delete(path).getStatusCode().value()).isEqualTo(404);
    assertThat(planner.send(HttpMethod.PUT, path, later, Map.of()).getStatusCode().value())
        .isEqualTo(404);
    assertThat(
            database
                .sql("SELECT action FROM audit_entry WHERE actor_id = ? ORDER BY id")
                .param(planner.id())
                .query(String.class)
                .list())
        .containsExactly("rota.shift_added", "rota.shift_changed", "rota.shift_removed");
  }

  @Test
  void who_is_on_call_now_is_told_in_the_order_in_which_they_are_called() {
    Member second = knownResponder();
    Member first = knownResponder();
    second.post(SHIFTS, shift(second.id(), "Asia/Tokyo", "00:00", "00:00", 2));
    first.post(SHIFTS, shift(first.id(), "America/New_York", "00:00", "00:00", 1));

    JsonNode now = first.get("/crisis/rota/on-call").getBody();

    assertThat(now.path("on_call").findValuesAsString("responder_id"))
        .containsExactly(first.id().toString(), second.id().toString());
    Instant moment = Instant.parse(now.path("at").asString());
    assertThat(onCall.next(moment, List.of())).containsExactly(first.id());
    assertThat(onCall.next(moment, List.of(first.id()))).containsExactly(second.id());
    assertThat(onCall.next(moment, List.of(first.id(), second.id()))).isEmpty();
  }

  @Test
  void who_does_not_answer_cases_any_more_is_on_call_no_more() {
    Member gone = knownResponder();
    gone.post(SHIFTS, shift(gone.id(), "UTC", "00:00", "00:00", 1));
    database.sql("UPDATE responder SET active = false WHERE user_id = ?").param(gone.id()).update();

    assertThat(gone.get("/crisis/rota/on-call").getBody().path("on_call").isEmpty()).isTrue();
    assertThat(code(gone.post(SHIFTS, shift(gone.id(), "UTC", "00:00", "00:00", 1))))
        .isEqualTo("422 EVK-CRISIS-1101");
  }

  @Test
  void the_same_person_twice_at_once_is_refused_with_the_other_shift() {
    Member planner = knownResponder();
    JsonNode first =
        planner.post(SHIFTS, shift(planner.id(), "UTC", "08:00", "16:00", 1)).getBody();

    ResponseEntity<JsonNode> twice =
        planner.post(SHIFTS, shift(planner.id(), "UTC", "15:00", "20:00", 2));

    assertThat(code(twice)).isEqualTo("409 EVK-CRISIS-1102");
    assertThat(twice.getBody().path("shift_id").asString()).isEqualTo(first.path("id").asString());
    String longer = shift(planner.id(), "UTC", "08:00", "17:00", 1);
    assertThat(
            planner
                .send(HttpMethod.PUT, SHIFTS + "/" + first.path("id").asString(), longer, Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "zone, Europe/Atlantis",
    "starts, 24:00",
    "ends, 8 pm",
    "position, 0",
    "weekdays, []",
    "weekdays, '[\"someday\"]'",
    "weekdays, '[\"monday\",\"monday\"]'",
    "responder_id, "
  })
  void what_a_shift_cannot_be_is_refused_by_name(String field, String value) {
    Member planner = knownResponder();
    String good = shift(planner.id(), "UTC", "08:00", "16:00", 1);
    String given =
        value == null
            ? "null"
            : value.startsWith("[") || field.equals("position") ? value : "\"" + value + "\"";
    String bad =
        good.replaceAll(
            "\"" + field + "\":(\\[[^]]*]|\"[^\"]*\"|[0-9]+)", "\"" + field + "\":" + given);

    ResponseEntity<JsonNode> answer = planner.post(SHIFTS, bad);

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).containsExactly(field);
  }

  @Test
  void the_rota_is_for_those_who_may_plan_it() {
    Member plain = responder();
    UUID operator = UUID.randomUUID();
    String token = TOKENS.staff(operator, "operator", "rota:read", "rota:write");
    Member planner = new Member(operator, () -> client(token));
    String wished = shift(UUID.randomUUID(), "UTC", "08:00", "16:00", 1);

    assertThat(member().get(SHIFTS).getStatusCode().value()).isEqualTo(403);
    assertThat(member().post(SHIFTS, wished).getStatusCode().value()).isEqualTo(403);
    assertThat(plain.get(SHIFTS).getStatusCode().value()).isEqualTo(403);
    assertThat(plain.post(SHIFTS, wished).getStatusCode().value()).isEqualTo(403);
    assertThat(planner.get(SHIFTS).getStatusCode().value()).isEqualTo(200);
    assertThat(code(planner.post(SHIFTS, wished))).isEqualTo("422 EVK-CRISIS-1101");
  }

  private static String code(ResponseEntity<JsonNode> answer) {
    return answer.getStatusCode().value() + " " + answer.getBody().path("code").asString();
  }

  private static String shift(
      UUID responder, String zone, String starts, String ends, int position) {
    return """
    {"responder_id":"%s","zone":"%s","weekdays":%s,"starts":"%s","ends":"%s","position":%d}\
    """
        .formatted(responder, zone, DAYS, starts, ends, position);
  }
}
