package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.evenkeel.contracts.identity.UserRegistered;
import org.evenkeel.contracts.wellness.CheckInDeleted;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AchievementsIT extends RunningService {
  private static final String EARLIEST = "Pacific/Kiritimati";
  private static final String LATEST = "Pacific/Pago_Pago";

  private final UUID user = UUID.randomUUID();
  private final LocalDate day = LocalDate.now(ZoneId.of(EARLIEST)).minusDays(3);

  @Test
  void a_thing_is_unlocked_once_told_once_and_never_taken_back() {
    UUID first = UUID.randomUUID();
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, first, day));
    BROKER.publish(UUID.randomUUID(), user, new CheckInDeleted(first, user, day));
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day.minusDays(1)));
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day.minusDays(2)));
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day.minusDays(3)));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> BROKER.published(AchievementUnlocked.class, user).size() >= 3);
    List<AchievementUnlocked> told = BROKER.published(AchievementUnlocked.class, user);
    assertThat(told)
        .extracting(AchievementUnlocked::achievement)
        .containsExactly("first_check_in", "three_days", "three_in_a_row");
    assertThat(told.getFirst().localDate()).isEqualTo(day);
    assertThat(unlocked("first_check_in")).isTrue();
    assertThat(unlocked("ten_check_ins")).isFalse();
  }

  @Test
  void whether_a_streak_goes_on_depends_on_the_day_where_the_member_is() {
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day.minusDays(1)));
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> insight(LATEST).path("firefly_count").asInt() == 2);
    assertThat(insight(EARLIEST).at("/streak/current_days").asInt()).isZero();
    assertThat(insight(LATEST).at("/streak/current_days").asInt()).isEqualTo(2);
    assertThat(insight(EARLIEST).at("/streak/longest_days").asInt()).isEqualTo(2);
    assertThat(insight(EARLIEST).at("/streak/last_active_on").asString()).isEqualTo(day.toString());
  }

  @Test
  void the_day_is_that_of_the_profile_once_it_is_known() {
    BROKER.publish(UUID.randomUUID(), user, checkIn(user, UUID.randomUUID(), day));
    BROKER.publish(
        UUID.randomUUID(),
        user,
        new UserRegistered(
            user, "A member", "AS", LATEST, "en-AS", List.of("member"), "free", Instant.now()));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> insight(EARLIEST).at("/streak/current_days").asInt() == 1);
  }

  private boolean unlocked(String id) {
    for (JsonNode one : insight(LATEST).path("achievements")) {
      if (one.path("id").asString().equals(id)) {
        return one.path("unlocked_at").isString();
      }
    }
    throw new AssertionError("no achievement " + id);
  }

  private JsonNode insight(String zone) {
    return read(user, zone, "/api/v1/insights/achievements");
  }
}
