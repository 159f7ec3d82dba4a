package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.Jitter;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timeline;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.platform.time.WallClock;
import org.junit.jupiter.api.Test;

/** A zone of 100,000 people has its 08:00 over ten minutes. */
class JitterTests {
  private static final int PEOPLE = 100_000;
  private static final Duration SPREAD = Duration.ofMinutes(10);
  private static final Instant NOW = Instant.parse("2026-05-04T00:00:00Z");
  private static final Day BERLIN =
      new Day(
          ZoneId.of("Europe/Berlin").getRules(),
          new QuietTimes(LocalTime.of(22, 0), LocalTime.of(7, 0)));

  @Test
  void random_ids_are_spread_evenly() {
    Random random = new Random(8);
    evenly(n -> new UUID(random.nextLong(), random.nextLong()));
  }

  @Test
  void ids_that_follow_each_other_are_spread_evenly() {
    evenly(n -> new UUID(0x0199_0000_0000_7000L + (n << 16), 0x8000_0000_0000_0000L + n));
  }

  private static void evenly(LongFunction<UUID> person) {
    int[] bySecond = new int[(int) SPREAD.toSeconds()];
    LongStream.range(0, PEOPLE)
        .mapToObj(person)
        .forEach(id -> bySecond[(int) Jitter.of(id, SPREAD).toSeconds()]++);

    double expected = (double) PEOPLE / bySecond.length;
    double chiSquare = 0;
    int most = 0;
    for (int count : bySecond) {
      chiSquare += (count - expected) * (count - expected) / expected;
      most = Math.max(most, count);
    }
    // 599 degrees of freedom: 1 in 10,000 is above 737, and 1 in 10,000 is below 477
    assertThat(chiSquare).isBetween(477.0, 737.0);
    assertThat(most).as("in one second").isLessThan(230);
  }

  @Test
  void the_same_person_has_the_same_moment_every_day_and_never_an_earlier_one() {
    UUID person = UUID.randomUUID();
    Duration jitter = Jitter.of(person, SPREAD);
    assertThat(Jitter.of(person, SPREAD)).isEqualTo(jitter).isGreaterThanOrEqualTo(Duration.ZERO);

    Timeline mornings = timeline(person, LocalTime.of(8, 0));
    assertThat(mornings.nextAfter(Timeline.NONE, NOW).orElseThrow().dueAt())
        .isEqualTo(Instant.parse("2026-05-04T06:00:00Z").plus(jitter));
  }

  @Test
  void nobody_is_spread_into_their_quiet_hours() {
    Random random = new Random(9);
    for (int n = 0; n < 10_000; n++) {
      LocalTime time = LocalTime.of(21, 50).plusMinutes(n % 10);
      Timeline timeline = timeline(new UUID(random.nextLong(), random.nextLong()), time);
      Instant due = timeline.nextAfter(Timeline.NONE, NOW).orElseThrow().dueAt();
      assertThat(WallClock.shown(due, BERLIN.rules()).toLocalTime())
          .isBetween(time, LocalTime.of(21, 59, 59, 999_999_999));
    }
  }

  @Test
  void who_chose_a_time_inside_their_quiet_hours_gets_that_time() {
    Instant due =
        timeline(UUID.randomUUID(), LocalTime.of(6, 30))
            .nextAfter(Timeline.NONE, NOW)
            .orElseThrow()
            .dueAt();
    assertThat(due).isEqualTo(Instant.parse("2026-05-04T04:30:00Z"));
  }

  private static Timeline timeline(UUID person, LocalTime time) {
    return new Timeline(
        person, ScheduleKind.EVENING_REFLECTION, Timing.Daily.every(time), null, BERLIN);
  }
}
