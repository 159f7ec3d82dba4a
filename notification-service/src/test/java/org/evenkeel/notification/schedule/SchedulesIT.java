package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class SchedulesIT extends RunningService {
  private static final String PATH = "/notifications/schedules";
  private static final String MEDICINE = "{\"kind\": \"reminder\", \"local_time\": \"09:15\"}";

  private final Member member = person();

  @Test
  void who_registers_gets_a_morning_and_an_evening_in_their_own_zone() {
    register("Asia/Tokyo");

    JsonNode morning = standing("morning_check_in");
    assertThat(morning.path("local_time").asString()).isEqualTo("08:00");
    assertThat(morning.path("zone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(morning.path("days")).hasSize(7);
    assertThat(morning.path("next_local").asString()).endsWith("T08:00");
    assertThat(Instant.parse(morning.path("next_at").asString()).toString()).contains("T23:0");
    assertThat(standing("evening_reflection").path("local_time").asString()).isEqualTo("20:00");
  }

  @Test
  void preferences_and_travels_are_followed() {
    register("Asia/Tokyo");
    UUID id = member.id();
    BROKER.publish(
        UUID.randomUUID(),
        id,
        new PreferencesChanged(
            id,
            2,
            "warm",
            "en",
            3,
            "23:00",
            "06:00",
            false,
            false,
            false,
            false,
            false,
            "07:30",
            null,
            List.of("08:00", "12:00", "19:00"),
            null,
            null,
            null));
    BROKER.publish(
        UUID.randomUUID(),
        id,
        new ProfileChanged(
            id,
            "Somebody",
            null,
            "IN",
            "Asia/Kolkata",
            "en",
            false,
            false,
            false,
            false,
            List.of()));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(standing("morning_check_in").path("zone").asString())
                  .isEqualTo("Asia/Kolkata");
              assertThat(list().path("data").findValuesAsString("kind"))
                  .containsExactlyInAnyOrder("morning_check_in", "breakfast", "lunch", "dinner");
            });
    assertThat(standing("morning_check_in").path("local_time").asString()).isEqualTo("07:30");
  }

  @Test
  void a_reminder_that_is_due_is_in_the_inbox_once() {
    atNoon(member);
    // due in a moment: the shortest focus there is, moved up
    String id = planned("{\"kind\": \"hyperfocus\", \"after_minutes\": 1}").path("id").asString();
    database
        .sql("UPDATE schedule SET next_at = now(), claim_at = now() WHERE id = ?::uuid")
        .param(id)
        .update();

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> member.get("/notifications").getBody().at("/meta/total").asInt() == 1);
    JsonNode message = member.get("/notifications").getBody().at("/data/0");
    assertThat(message.path("kind").asString()).isEqualTo("reminder");
    assertThat(message.path("body").asString()).isNotBlank();
    assertThat(member.get(PATH + "/" + id).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void the_same_key_plans_once() {
    String key = UUID.randomUUID().toString();
    ResponseEntity<JsonNode> first = member.post(PATH, MEDICINE, key);
    ResponseEntity<JsonNode> again = member.post(PATH, MEDICINE, key);

    assertThat(first.getStatusCode().value()).isEqualTo(201);
    assertThat(first.getHeaders().getLocation().toString())
        .endsWith(PATH + "/" + first.getBody().path("id").asString());
    assertThat(again.getBody()).isEqualTo(first.getBody());
    assertThat(list().at("/meta/total").asInt()).isEqualTo(1);
  }

  @Test
  void one_is_moved_paused_and_ended() {
    String one = PATH + "/" + planned(MEDICINE).path("id").asString();

    JsonNode changed =
        patch(one, "{\"local_time\": \"10:45\", \"days\": [\"monday\", \"friday\"]}").getBody();
    assertThat(changed.path("local_time").asString()).isEqualTo("10:45");
    assertThat(changed.path("days").toString()).isEqualTo("[\"monday\",\"friday\"]");
    String later = Instant.now().plus(Duration.ofDays(40)).toString().substring(0, 10);
    JsonNode paused = patch(one, "{\"pause_until\": \"" + later + "\"}").getBody();
    assertThat(paused.path("state").asString()).isEqualTo("paused");
    assertThat(paused.path("next_local").asString()).isGreaterThanOrEqualTo(later);

    assertThat(member.delete(one).getStatusCode().value()).isEqualTo(204);
    assertThat(member.get(one).getStatusCode().value()).isEqualTo(404);
    assertThat(member.delete(one).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void somebody_elses_is_not_found_and_stays_as_it_is() {
    String one = PATH + "/" + planned(MEDICINE).path("id").asString();
    Member stranger = person();

    assertThat(stranger.get(one).getStatusCode().value()).isEqualTo(404);
    assertThat(stranger.delete(one).getStatusCode().value()).isEqualTo(404);
    assertThat(
            stranger
                .send(HttpMethod.PATCH, one, "{\"local_time\": \"01:00\"}", Map.of())
                .getStatusCode()
                .value())
        .isEqualTo(404);
    assertThat(stranger.get(PATH).getBody().at("/meta/total").asInt()).isZero();
    assertThat(member.get(one).getBody().path("local_time").asString()).isEqualTo("09:15");
  }

  @Test
  void an_appointment_is_told_before_it_begins_in_its_own_zone() {
    JsonNode planned =
        planned(
            "{\"kind\": \"appointment\", \"starts_at\": \"2099-06-01T10:00\", \"zone\":"
                + " \"Europe/Berlin\", \"lead_minutes\": [60, 1440]}");

    assertThat(planned.path("next_at").asString()).isEqualTo("2099-05-31T08:00:00Z");
    assertThat(planned.path("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(patch(PATH + "/" + planned.path("id").asString(), "{\"local_time\": \"09:00\"}"))
        .extracting(answer -> answer.getStatusCode().value())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400|kind",
        "{\"kind\": \"morning_check_in\"}|400|kind",
        "{\"kind\": \"hyperfocus\"}|400|after_minutes",
        "{\"kind\": \"hyperfocus\", \"after_minutes\": 0}|400|after_minutes",
        "{\"kind\": \"hyperfocus\", \"after_minutes\": 9, \"every_minutes\": 9}|400|until",
        "{\"kind\": \"reminder\"}|400|at",
        "{\"kind\": \"reminder\", \"at\": \"2099-02-30T10:00\"}|400|at",
        "{\"kind\": \"reminder\", \"at\": \"2099-02-03T10:00Z\"}|400|at",
        "{\"kind\": \"reminder\", \"at\": \"2020-02-03T10:00\"}|422|",
        "{\"kind\": \"reminder\", \"local_time\": \"24:00\"}|400|local_time",
        "{\"kind\": \"reminder\", \"local_time\": \"09:00\", \"days\": [\"someday\"]}|400|days.0",
        "{\"kind\": \"appointment\", \"starts_at\": \"2099-02-03T10:00\", \"zone\": \"Mars/One\"}"
            + "|400|zone"
      })
  void what_does_not_fit_is_refused_by_name(String body, int status, String field) {
    ResponseEntity<JsonNode> answer = member.post(PATH, body);

    assertThat(answer.getStatusCode().value()).isEqualTo(status);
    if (field != null) {
      assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
    }
    assertThat(list().at("/meta/total").asInt()).isZero();
  }

  @Test
  void nobody_has_more_than_fifty_of_their_own() {
    for (int n = 0; n < 50; n++) {
      planned(MEDICINE);
    }
    ResponseEntity<JsonNode> refused = member.post(PATH, MEDICINE);

    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().path("code").asString()).isEqualTo("EVK-NOTIFICATION-1801");
    assertThat(refused.getBody().path("most").asInt()).isEqualTo(50);
  }

  @Test
  void schedules_need_their_permission() {
    assertThat(
            client(TOKENS.token(UUID.randomUUID()).sign())
                .get()
                .uri("/api/v1" + PATH)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value())
        .isEqualTo(403);
  }

  @Test
  void housekeeping_is_somebodys_turn() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql("SELECT count(*) FROM scheduled_tasks WHERE last_success IS NOT NULL")
                        .query(Integer.class)
                        .single()
                    == 2);
  }

  private void register(String zone) {
    UUID id = member.id();
    BROKER.publish(
        UUID.randomUUID(),
        id,
        new UserRegistered(
            id, "Somebody", "JP", zone, "en", List.of("member"), "free", Instant.now()));
    await().atMost(Duration.ofSeconds(30)).until(() -> list().at("/meta/total").asInt() == 2);
  }

  private JsonNode planned(String body) {
    ResponseEntity<JsonNode> answer = member.post(PATH, body);
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(201);
    return answer.getBody();
  }

  private ResponseEntity<JsonNode> patch(String path, String body) {
    return member.send(HttpMethod.PATCH, path, body, Map.of());
  }

  private JsonNode list() {
    return member.get(PATH).getBody();
  }

  private JsonNode standing(String kind) {
    for (JsonNode one : list().path("data")) {
      if (one.path("kind").asString().equals(kind)) {
        return one;
      }
    }
    throw new AssertionError("no " + kind);
  }
}
