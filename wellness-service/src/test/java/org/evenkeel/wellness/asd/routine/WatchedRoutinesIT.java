package org.evenkeel.wellness.asd.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.contracts.wellness.RoutineChangeAhead;
import org.evenkeel.contracts.wellness.RoutineDeviated;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What the service does about routines while nobody asks. */
class WatchedRoutinesIT extends RunningService {
  private static final String PATH = RoutinesIT.PATH;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Member member = member();
  @Autowired private WatchingRoutines watching;

  @Test
  void what_is_not_done_in_time_is_told_once_and_may_be_done_after_all() {
    String id = put(null, RoutinesIT.item("Tea", "08:00", 30)).at("/items/0/id").asString();
    overdue(id, Duration.ofHours(1));
    watching.look();
    watching.look();

    List<RoutineDeviated> told = deviations();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().itemId()).hasToString(id);
    assertThat(told.getFirst().localTime()).isEqualTo("08:00");
    JsonNode day = member.get(PATH + "/days").getBody().at("/data/0");
    assertThat(day.path("deviation").asString()).isEqualTo("missed");
    assertThat(day.path("done_at").isNull()).isTrue();
    assertThat(Instant.parse(member.get(PATH).getBody().at("/items/0/next_at").asString()))
        .isAfter(Instant.now());
  }

  @Test
  void what_is_done_is_not_told() {
    String id = put(null, RoutinesIT.item("Tea", "08:00", 30)).at("/items/0/id").asString();
    assertThat(member.post(PATH + "/" + id + "/done", "").getStatusCode().value()).isEqualTo(200);
    String other =
        put(null, RoutinesIT.item("Tea", "08:00", 30), RoutinesIT.item("B", "09:00", 1))
            .at("/items/1/id")
            .asString();
    overdue(other, Duration.ofMinutes(10));
    watching.look();

    assertThat(deviations()).extracting(d -> d.itemId().toString()).containsExactly(other);
  }

  @Test
  void a_routine_goes_along_when_its_owner_moves() {
    put(null, RoutinesIT.item("Tea", "08:00", 30));
    Instant before = next();
    move("Asia/Tokyo");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(member.get(PATH).getBody().path("zone").asString())
                    .isEqualTo("Asia/Tokyo"));
    Instant after = next();
    assertThat(after).isAfter(Instant.now()).isNotEqualTo(before);
    assertThat(after.atZone(ZoneId.of("Asia/Tokyo")).toLocalTime()).hasToString("08:00");
    watching.look();
    assertThat(BROKER.published(RoutineDeviated.class, member.id())).isEmpty();
  }

  @Test
  void a_planned_change_is_told_ahead_and_then_takes_effect() {
    put(null, RoutinesIT.item("Tea", "08:00", 30), RoutinesIT.item("Walk", "18:00", 30));
    LocalDate from = LocalDate.now(NEW_YORK).plusDays(9);
    JsonNode planned =
        put(from, RoutinesIT.item("Tea", "09:00", 30), RoutinesIT.item("Read", "20:00", 30));
    assertThat(planned.path("items").findValuesAsString("name")).containsExactly("Tea", "Walk");
    assertThat(planned.at("/planned/items").findValuesAsString("name"))
        .containsExactly("Tea", "Read");
    assertThat(planned.at("/planned/effective_from").asString()).isEqualTo(from.toString());
    assertThat(planned.at("/planned/tell_at").asString())
        .isEqualTo(from.minusDays(1).atTime(18, 0).atZone(NEW_YORK).toInstant().toString());
    watching.look();
    assertThat(member.get(PATH).getBody().at("/planned/told_at").isNull()).isTrue();

    due("tell_at");
    watching.look();
    watching.look();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(RoutineChangeAhead.class, member.id()).isEmpty());
    assertThat(BROKER.published(RoutineChangeAhead.class, member.id()))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.changedItems()).isEqualTo(3);
              assertThat(fact.effectiveFrom()).isEqualTo(from);
            });

    due("apply_at");
    watching.look();
    JsonNode changed = member.get(PATH).getBody();
    assertThat(changed.path("items").findValuesAsString("name")).containsExactly("Tea", "Read");
    assertThat(changed.at("/items/0/id")).isEqualTo(planned.at("/items/0/id"));
    assertThat(changed.path("planned").isNull()).isTrue();
    assertThat(changed.path("version").asInt()).isEqualTo(3);
  }

  @Test
  void a_change_at_once_calls_off_what_was_planned() {
    put(LocalDate.now(NEW_YORK).plusDays(5), RoutinesIT.item("Tea", "09:00", 30));
    put(null, RoutinesIT.item("Walk", "18:00", 30));
    watching.look();

    assertThat(member.get(PATH).getBody().path("planned").isNull()).isTrue();
    assertThat(BROKER.published(RoutineChangeAhead.class, member.id())).isEmpty();
  }

  private Instant next() {
    return Instant.parse(member.get(PATH).getBody().at("/items/0/next_at").asString());
  }

  private JsonNode put(LocalDate from, String... items) {
    ResponseEntity<JsonNode> answer =
        member.send(
            HttpMethod.PUT,
            PATH,
            "{\"items\":["
                + String.join(",", items)
                + "]"
                + (from == null ? "" : ",\"effective_from\":\"" + from + "\"")
                + "}",
            Map.of());
    assertThat(answer.getStatusCode().value()).as(String.valueOf(answer.getBody())).isEqualTo(200);
    return answer.getBody();
  }

  /** As if its time had been so long ago. */
  private void overdue(String id, Duration ago) {
    database
        .sql(
            """
            UPDATE routine_item SET pending_date = current_date - 1,
              pending_due_at = now() - make_interval(secs => ?) - interval '30 minutes',
              pending_deadline = now() - make_interval(secs => ?)
            WHERE id = ?::uuid
            """)
        .params(ago.toSeconds(), ago.toSeconds(), id)
        .update();
  }

  private void due(String column) {
    database
        .sql("UPDATE routine_plan SET " + column + " = now() WHERE user_id = ?")
        .param(member.id())
        .update();
  }

  private List<RoutineDeviated> deviations() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !BROKER.published(RoutineDeviated.class, member.id()).isEmpty());
    return BROKER.published(RoutineDeviated.class, member.id());
  }

  private void move(String zone) {
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new ProfileChanged(
            member.id(), "Somebody", null, "JP", zone, "en", false, true, false, false, List.of()));
  }
}
