package org.evenkeel.wellness.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckInListsIT extends RunningService {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Member member = member();
  private final LocalDate lastWeek = LocalDate.now(NEW_YORK).minusDays(7);

  @Test
  void days_are_those_of_the_person_and_inclusive() {
    at(lastWeek, LocalTime.of(23, 30), "\"calm\",\"Worn out\"");
    at(lastWeek.plusDays(1), LocalTime.of(0, 30), "\"tired\"");
    at(lastWeek.plusDays(2), LocalTime.of(12, 0), "\"calm\"");

    assertThat(days("?start_date=" + lastWeek + "&end_date=" + lastWeek))
        .containsExactly(lastWeek.toString());
    assertThat(days("?start_date=" + lastWeek.plusDays(1)))
        .containsExactly(lastWeek.plusDays(2).toString(), lastWeek.plusDays(1).toString());
    assertThat(days("?emotion=Calm&sort=occurred_at"))
        .containsExactly(lastWeek.toString(), lastWeek.plusDays(2).toString());
    assertThat(days("?emotion=worn OUT")).containsExactly(lastWeek.toString());
    assertThat(days("?emotion=worn")).isEmpty();
    assertThat(days("?emotion=bored")).isEmpty();
  }

  @Test
  void who_types_words_of_danger_where_an_emotion_belongs_is_offered_help() {
    JsonNode found = member.get("/checkins?emotion=I want to kill myself").getBody();

    assertThat(found.path("data").isArray()).isTrue();
    assertThat(found.path("crisis_alert").asBoolean(true)).isFalse();
    assertThat(found.at("/crisis_resources/resources").size()).isPositive();
    assertThat(member.get("/checkins?emotion=calm").getBody().has("crisis_resources")).isFalse();
    assertThat(member.get("/checkins").getBody().has("crisis_alert")).isFalse();
  }

  @Test
  void pages_do_not_overlap_and_hold_thirty_unless_asked() {
    for (int i = 0; i < 31; i++) {
      at(lastWeek, LocalTime.of(9, 0), "\"calm\"");
    }

    JsonNode first = member.get("/checkins").getBody();
    JsonNode second = member.get("/checkins?page=2").getBody();

    assertThat(first.path("data").size()).isEqualTo(30);
    assertThat(first.at("/meta/total").asInt()).isEqualTo(31);
    assertThat(first.at("/links/next").asString()).isEqualTo("/api/v1/checkins?page=2");
    assertThat(second.path("data").size()).isEqualTo(1);
    assertThat(first.path("data").findValuesAsString("id"))
        .doesNotContainAnyElementsOf(second.path("data").findValuesAsString("id"));
  }

  private void at(LocalDate day, LocalTime time, String tag) {
    Instant moment = day.atTime(time).atZone(NEW_YORK).toInstant();
    assertThat(
            member
                .post(
                    "/checkins",
                    "{\"mood_score\":5,\"energy_level\":5,\"emotion_tags\":[%s],\"occurred_at\":\"%s\"}"
                        .formatted(tag, moment))
                .getStatusCode()
                .value())
        .isEqualTo(201);
  }

  private List<String> days(String query) {
    List<String> days = new ArrayList<>();
    member
        .get("/checkins" + query)
        .getBody()
        .path("data")
        .forEach(one -> days.add(one.path("local_date").asString()));
    return days;
  }
}
