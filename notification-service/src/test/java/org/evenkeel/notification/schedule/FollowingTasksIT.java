package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.evenkeel.contracts.identity.PreferencesChanged;
import org.evenkeel.contracts.wellness.TimeEstimationDeleted;
import org.evenkeel.contracts.wellness.TimeEstimationLogged;
import org.evenkeel.notification.Member;
import org.evenkeel.notification.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reminders to look up follow the tasks that somebody begins. */
class FollowingTasksIT extends RunningService {
  private static final String PATH = "/notifications/schedules";

  private final Member member = person();
  private final UUID task = UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void who_wants_it_is_called_when_the_time_of_a_task_is_over() {
    prefers(true);
    tell(task, now, null, 40);

    awaitTotal(1);
    JsonNode focus = one();
    assertThat(focus.path("kind").asString()).isEqualTo("hyperfocus");
    assertThat(focus.path("id").asString()).isEqualTo(task.toString());
    assertThat(Instant.parse(focus.path("next_at").asString()))
        .isEqualTo(now.plus(Duration.ofMinutes(40)));

    UUID next = UUID.randomUUID();
    tell(next, now, null, 90);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> one().path("id").asString().equals(next.toString()));
    assertThat(total()).as("one block at a time").isEqualTo(1);
  }

  @Test
  void a_task_that_is_done_or_deleted_is_left_alone() {
    prefers(true);
    tell(task, now, null, 40);
    awaitTotal(1);
    tell(task, now, 25, 40);
    awaitTotal(0);

    UUID other = UUID.randomUUID();
    tell(other, now, null, 40);
    awaitTotal(1);
    BROKER.publish(
        UUID.randomUUID(),
        member.id(),
        new TimeEstimationDeleted(other, member.id(), LocalDate.parse("2026-03-02")));
    awaitTotal(0);
  }

  @Test
  void who_does_not_want_it_is_not_called_nor_who_has_not_begun() {
    prefers(false);
    tell(task, now, null, 40);
    Member other = person();
    prefers(other, true);
    tell(other, UUID.randomUUID(), null, null, 40);
    tell(other, UUID.randomUUID(), now.minus(Duration.ofHours(3)), null, 40);
    // what is told afterwards of the same people shows that the facts before were looked at
    prefers(member, true);
    UUID last = UUID.randomUUID();
    tell(last, now, null, 60);
    tell(other, UUID.randomUUID(), now, null, 60);

    awaitTotal(1);
    assertThat(one().path("id").asString()).isEqualTo(last.toString());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.get(PATH).getBody().at("/meta/total").asInt() == 1);
  }

  @Test
  void a_preference_that_is_taken_back_ends_it() {
    prefers(true);
    tell(task, now, null, 40);
    awaitTotal(1);
    prefers(false);

    awaitTotal(0);
  }

  private void prefers(boolean reminders) {
    prefers(member, reminders);
  }

  private void prefers(Member who, boolean reminders) {
    BROKER.publish(
        UUID.randomUUID(),
        who.id(),
        new PreferencesChanged(
            who.id(), 2, "warm", "en", 3, null, null, false, false, reminders, false, false, null,
            null, null, null, null, null));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                    .sql(
                        "SELECT hyperfocus = ? AND preferences_as_of > 0 FROM schedule_owner WHERE"
                            + " user_id = ?")
                    .params(reminders, who.id())
                    .query(Boolean.class)
                    .optional()
                    .orElse(false));
  }

  private void tell(UUID id, @Nullable Instant started, @Nullable Integer actual, int corrected) {
    tell(member, id, started, actual, corrected);
  }

  private void tell(
      Member who, UUID id, @Nullable Instant started, @Nullable Integer actual, int corrected) {
    BROKER.publish(
        UUID.randomUUID(),
        who.id(),
        new TimeEstimationLogged(
            id,
            who.id(),
            "writing",
            30,
            actual,
            corrected,
            started,
            now,
            "Europe/Berlin",
            LocalDate.parse("2026-03-02")));
  }

  private void awaitTotal(int total) {
    await().atMost(Duration.ofSeconds(30)).until(() -> total() == total);
  }

  private int total() {
    return member.get(PATH).getBody().at("/meta/total").asInt();
  }

  private JsonNode one() {
    return member.get(PATH).getBody().at("/data/0");
  }
}
