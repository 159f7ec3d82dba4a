package org.evenkeel.wellness.asd.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class RoutinesIT extends RunningService {
  static final String PATH = "/asd/routine";
  private static final String DAILY =
      "[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\",\"sunday\"]";

  private final Member member = member();

  @Test
  void a_routine_is_kept_in_versions_and_items_stay_who_they_are() {
    assertThat(member.get(PATH).getHeaders().getETag()).isEqualTo("\"0\"");
    assertThat(member.get(PATH).getBody().path("items").size()).isZero();

    ResponseEntity<JsonNode> kept = put("\"0\"", item("Tea marker-3131", "07:30", 20));
    JsonNode tea = kept.getBody().at("/items/0");
    assertThat(kept.getStatusCode().value()).isEqualTo(200);
    assertThat(kept.getHeaders().getETag()).isEqualTo("\"1\"");
    assertThat(tea.path("name").asString()).isEqualTo("Tea marker-3131");
    assertThat(tea.path("local_time").asString()).isEqualTo("07:30");
    assertThat(tea.path("days").size()).isEqualTo(7);
    assertThat(Instant.parse(tea.path("next_at").asString())).isAfter(Instant.now());
    assertThat(kept.getBody().path("zone").asString()).isEqualTo("America/New_York");

    JsonNode again =
        put("\"1\"", item("Walk", "18:00", 60), item("TEA marker-3131", "07:45", 5)).getBody();
    assertThat(again.path("items").findValuesAsString("name"))
        .containsExactly("Walk", "TEA marker-3131");
    assertThat(again.at("/items/1/id")).isEqualTo(tea.path("id"));
    assertThat(put("\"1\"").getStatusCode().value()).as("another device").isEqualTo(412);
    assertThat(member.get(PATH).getBody().path("items").size()).isEqualTo(2);
    assertReadableNowhere("marker-3131");

    assertThat(member().get(PATH).getBody().path("items").size()).isZero();
    assertThat(member.delete(PATH).getStatusCode().value()).isEqualTo(204);
    assertThat(member.delete(PATH).getStatusCode().value()).isEqualTo(404);
    assertThat(member.get(PATH).getBody().path("version").asInt()).isZero();
  }

  @Test
  void doing_is_kept_once_a_day_and_somebody_else_s_is_not_there() {
    String time = Instant.now().atZone(ZoneId.of("America/New_York")).toString().substring(11, 16);
    String id = put(null, item("Now", time, 30)).getBody().at("/items/0/id").asString();
    String done = PATH + "/" + id + "/done";

    ResponseEntity<JsonNode> first = member.post(done, "");
    assertThat(first.getStatusCode().value()).as(String.valueOf(first.getBody())).isEqualTo(200);
    assertThat(first.getBody().path("deviation").isNull()).isTrue();
    assertThat(member.post(done, "").getBody()).isEqualTo(first.getBody());
    assertThat(member.get(PATH + "/days").getBody().at("/meta/total").asInt()).isEqualTo(1);
    Instant next = Instant.parse(member.get(PATH).getBody().at("/items/0/next_at").asString());
    assertThat(next).isAfter(Instant.now().plus(Duration.ofHours(20)));

    assertThat(member().post(done, "").getStatusCode().value()).isEqualTo(404);
    assertThat(member.post(PATH + "/" + UUID.randomUUID() + "/done", "").getStatusCode().value())
        .isEqualTo(404);
    assertThat(member().get(PATH + "/days").getBody().at("/meta/total").asInt()).isZero();
  }

  @Test
  void doing_far_from_its_day_is_a_conflict() {
    LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    String day = today.plusDays(3).getDayOfWeek().toString().toLowerCase(Locale.ROOT);
    String id =
        put(null, item("Rare", "12:00", 30).replace(DAILY, "[\"" + day + "\"]"))
            .getBody()
            .at("/items/0/id")
            .asString();

    ResponseEntity<JsonNode> answer = member.post(PATH + "/" + id + "/done", "");
    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(answer.getBody().path("code").asString()).isEqualTo("EVK-WELLNESS-1101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "items.0.days.0 |"
            + " {'name':'a','local_time':'08:00','days':['someday'],'tolerance_minutes':5}",
        "items.0.days | {'name':'a','local_time':'08:00','days':[],'tolerance_minutes':5}",
        "items.0.days | {'name':'a','local_time':'08:00','tolerance_minutes':5}",
        "items.0.local_time |"
            + " {'name':'a','local_time':'24:00','days':['monday'],'tolerance_minutes':5}",
        "items.0.local_time |"
            + " {'name':'a','local_time':'8am','days':['monday'],'tolerance_minutes':5}",
        "items.0.local_time | {'name':'a','days':['monday'],'tolerance_minutes':5}",
        "items.0.tolerance_minutes |"
            + " {'name':'a','local_time':'08:00','days':['monday'],'tolerance_minutes':-1}",
        "items.0.tolerance_minutes |"
            + " {'name':'a','local_time':'08:00','days':['monday'],'tolerance_minutes':721}",
        "items.0.tolerance_minutes | {'name':'a','local_time':'08:00','days':['monday']}",
        "items.0.name | {'name':' ','local_time':'08:00','days':['monday'],'tolerance_minutes':5}",
      })
  void what_cannot_be_is_refused_by_its_field(String field, String item) {
    refused(put(null, item.replace('\'', '"')), field);
  }

  @Test
  void names_that_are_there_twice_too_many_items_and_days_that_cannot_be_are_refused() {
    refused(put(null, item("Tea", "08:00", 5), item(" tEA ", "09:00", 5)), "items.1.name");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      many.add(item("n" + i, "08:00", 5));
    }
    refused(put(null, many.toArray(String[]::new)), "items");
    assertThat(put(null, many.subList(0, 50).toArray(String[]::new)).getStatusCode().value())
        .isEqualTo(200);
    refused(put(null, item("n".repeat(101), "08:00", 5)), "items.0.name");
    LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));
    refused(plan(today, item("Tea", "08:00", 5)), "effective_from");
    refused(plan(today.plusDays(92), item("Tea", "08:00", 5)), "effective_from");
    refused(member.send(HttpMethod.PUT, PATH, "{}", Map.of()), "items");
  }

  @Test
  void a_name_of_somebody_in_danger_brings_help_and_a_signal() {
    JsonNode body = put(null, item("I want to die", "08:00", 5)).getBody();

    assertThat(body.path("crisis_alert").asBoolean()).isTrue();
    assertThat(body.at("/crisis_resources/resources").size()).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(FloorFired.class, member.id()))
                    .extracting(FloorFired::sourceType)
                    .containsExactly("routine", "routine"));
  }

  ResponseEntity<JsonNode> put(String match, String... items) {
    return member.send(
        HttpMethod.PUT,
        PATH,
        "{\"items\":[" + String.join(",", items) + "]}",
        match == null ? Map.of() : Map.of("If-Match", match));
  }

  private ResponseEntity<JsonNode> plan(LocalDate from, String item) {
    return member.send(
        HttpMethod.PUT,
        PATH,
        "{\"items\":[" + item + "],\"effective_from\":\"" + from + "\"}",
        Map.of());
  }

  static String item(String name, String time, int tolerance) {
    return "{\"name\":\"%s\",\"local_time\":\"%s\",\"days\":%s,\"tolerance_minutes\":%d}"
        .formatted(name, time, DAILY, tolerance);
  }

  private static void refused(ResponseEntity<JsonNode> answer, String field) {
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(400);
    assertThat(answer.getBody().path("errors").findValuesAsString("field")).contains(field);
  }
}
