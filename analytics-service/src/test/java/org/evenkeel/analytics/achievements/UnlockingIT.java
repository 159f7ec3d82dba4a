package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.analytics.RunningService;
import org.evenkeel.analytics.activity.Activity;
import org.evenkeel.analytics.activity.ActivityKind;
import org.evenkeel.analytics.activity.RecordingActivity;
import org.evenkeel.contracts.analytics.AchievementUnlocked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several consumers at the same member's things. */
class UnlockingIT extends RunningService {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final int MEMBERS = 25;
  private static final List<ActivityKind> KINDS =
      List.of(
          ActivityKind.CHECKIN,
          ActivityKind.WAVE_SESSION,
          ActivityKind.RSD_EPISODE,
          ActivityKind.IDEA,
          ActivityKind.SPARK_SESSION);

  private final List<UUID> members = new ArrayList<>();

  @Autowired private RecordingActivity recording;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;

  /** For others: rows without facts are none that a rebuild would make. */
  @AfterEach
  void forget() {
    database
        .sql("DELETE FROM activity WHERE user_id = ANY (?)")
        .param(members.toArray(UUID[]::new))
        .update();
  }

  /** Each alone sees one kind and one day; only together they are five kinds and five days. */
  @Test
  void what_only_all_of_them_complete_is_unlocked_and_each_thing_is_told_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(KINDS.size());
    try (ExecutorService consumers = Executors.newFixedThreadPool(KINDS.size())) {
      for (int i = 0; i < MEMBERS; i++) {
        UUID member = UUID.randomUUID();
        members.add(member);
        List<Future<?>> running = new ArrayList<>();
        for (int day = 0; day < KINDS.size(); day++) {
          Activity activity = activity(member, KINDS.get(day), DAY.plusDays(day));
          running.add(consumers.submit(() -> record(together, activity)));
        }
        for (Future<?> one : running) {
          one.get();
        }
      }
    }

    assertThat(members)
        .allSatisfy(
            member ->
                assertThat(unlocked(member))
                    .containsExactlyInAnyOrder(
                        "first_check_in",
                        "first_wave",
                        "first_rsd_episode",
                        "first_idea",
                        "first_spark",
                        "three_kinds",
                        "five_kinds",
                        "three_days",
                        "three_in_a_row"));
    UUID last = members.getLast();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(BROKER.published(AchievementUnlocked.class, last))
                    .extracting(AchievementUnlocked::achievement)
                    .containsExactlyInAnyOrderElementsOf(unlocked(last)));
  }

  private @Nullable Void record(CyclicBarrier together, Activity activity) throws Exception {
    together.await();
    transaction.executeWithoutResult(status -> recording.add(activity));
    return null;
  }

  private List<String> unlocked(UUID member) {
    return database
        .sql("SELECT achievement FROM achievement_unlocked WHERE user_id = ?")
        .param(member)
        .query(String.class)
        .list();
  }

  private static Activity activity(UUID member, ActivityKind kind, LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Activity(member, kind, UUID.randomUUID(), noon, day);
  }
}
