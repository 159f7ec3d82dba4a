package org.evenkeel.wellness.checkin.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RetiringCheckInsIT extends RunningService {

  @Autowired private RetiringCheckIns retiring;

  private final UUID userId = UUID.randomUUID();

  @Test
  void after_two_years_the_days_numbers_stay_and_the_check_ins_go() {
    Member member = member(userId);
    checkIn(member, "{\"mood_score\":3,\"energy_level\":4,\"anxiety_level\":8}");
    checkIn(member, "{\"mood_score\":5,\"energy_level\":6}");
    age("3 years");
    retiring.retire();
    checkIn(member, "{\"mood_score\":7,\"energy_level\":2,\"stress_level\":9}");
    age("3 years");
    retiring.retire();
    checkIn(member, "{\"mood_score\":9,\"energy_level\":9}");
    age("700 days");
    retiring.retire();

    assertThat(member.get("/checkins").getBody().at("/meta/total").asInt()).isEqualTo(1);
    assertThat(day("checkins", "mood_sum", "energy_sum")).isEqualTo("3 15 12");
    assertThat(day("anxiety_sum", "anxiety_n", "stress_sum", "stress_n")).isEqualTo("8 1 9 1");
  }

  private void checkIn(Member member, String body) {
    assertThat(member.post("/checkins", body).getStatusCode().value()).isEqualTo(201);
  }

  private void age(String interval) {
    database
        .sql(
            "UPDATE check_in SET occurred_at = now() - CAST(:age AS interval) WHERE user_id ="
                + " :user")
        .param("age", interval)
        .param("user", userId)
        .update();
  }

  private String day(String... columns) {
    return database
        .sql(
            "SELECT concat_ws(' ', "
                + String.join(", ", columns)
                + ") FROM check_in_day WHERE user_id = :user")
        .param("user", userId)
        .query((row, n) -> row.getString(1))
        .single();
  }
}
