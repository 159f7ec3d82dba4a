package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.notification.schedule.application.PlanningSchedules.Outcome;
import org.evenkeel.notification.schedule.infrastructure.JdkZones;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.Wishes;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a schedule while it fires, between two replicas, over outages and updates. */
class ScheduleChangesIT {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final QuietTimes NIGHT = new QuietTimes(LocalTime.of(22, 0), LocalTime.of(7, 0));
  private static final Wishes AT_FIRST = Wishes.of(EIGHT, LocalTime.of(20, 0), null, null, null);

  // Monday, six o'clock in Berlin
  private final MutableClock clock = MutableClock.at("2026-05-04T04:00:00Z");
  private final ScheduleBench bench = new ScheduleBench(clock);
  private final ZoneSource zones = new JdkZones();
  private volatile Runnable meanwhile = () -> {};
  private final ScheduleBench.Replica one =
      bench.new Replica(1, zones, (schedule, occurrence) -> meanwhile.run());
  private final ScheduleBench.Replica two =
      bench.new Replica(2, zones, (schedule, occurrence) -> {});
  private final UUID user = UUID.randomUUID();

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  @Test
  void a_schedule_that_is_cancelled_while_it_fires_has_fired_once_and_no_more() throws Exception {
    Schedule schedule = reminder(EIGHT);
    clock.set(Instant.parse("2026-05-04T06:00:00Z"));
    CountDownLatch firing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    meanwhile =
        () -> {
          firing.countDown();
          await(go);
        };

    CompletableFuture<Integer> fired = CompletableFuture.supplyAsync(() -> one.fire(10));
    await(firing);
    assertThat(two.fire(10)).as("another replica does not get it").isZero();
    CompletableFuture<Outcome> cancelled =
        CompletableFuture.supplyAsync(() -> two.in(() -> two.planning.cancel(user, schedule.id())));
    assertThat(cancelled.isDone()).isFalse();
    go.countDown();

    assertThat(fired.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(cancelled.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
    clock.advance(Duration.ofDays(2));
    assertThat(one.fire(10)).isZero();
    assertThat(one.told()).hasSize(1);
  }

  @Test
  void what_fails_is_rolled_back_and_put_off_and_holds_up_nobody() {
    Schedule broken = reminder(EIGHT);
    clock.set(Instant.parse("2026-05-04T06:00:00Z"));
    meanwhile =
        () -> {
          throw new IllegalStateException("planned");
        };
    assertThatThrownBy(() -> one.fire(10)).hasMessage("planned");
    assertThat(one.told()).isEmpty();

    one.run(() -> one.firing.putOff(broken.id(), Duration.ofMinutes(1)));
    assertThat(two.fire(10)).isZero();
    clock.advance(Duration.ofMinutes(1));
    assertThat(two.fire(10)).isEqualTo(1);
    assertThat(two.told()).singleElement().extracting(ScheduleBench.Told::ordinal).isNotNull();
  }

  @Test
  void a_morning_missed_by_a_long_outage_is_not_told_at_noon() {
    Schedule schedule = reminder(EIGHT);
    clock.set(Instant.parse("2026-05-04T10:00:00Z"));

    assertThat(one.fire(10)).isEqualTo(1);

    assertThat(one.told()).isEmpty();
    assertThat(one.count("schedules_dropped_total")).isEqualTo(1);
    assertThat(next(schedule.id()).local()).isEqualTo("2026-05-05T08:00");
  }

  @Test
  void one_a_little_late_still_comes_and_is_counted() {
    reminder(EIGHT);
    clock.set(Instant.parse("2026-05-04T07:30:00Z"));

    one.fire(10);

    assertThat(one.told()).hasSize(1);
    assertThat(one.count("schedules_late_total")).isEqualTo(1);
  }

  @Test
  void a_new_member_gets_the_defaults_once_their_zone_is_known() {
    one.run(() -> one.people.registered(user, true, null, NIGHT, AT_FIRST, 1));
    assertThat(one.schedules.page(user, "kind", 10, 0))
        .extracting(Schedule::next)
        .containsExactly(null, null);

    one.run(() -> one.people.moved(user, BERLIN, 2));

    assertThat(standing(ScheduleKind.MORNING_CHECK_IN).next().local())
        .isEqualTo("2026-05-04T08:00");
    assertThat(standing(ScheduleKind.EVENING_REFLECTION).next().local())
        .isEqualTo("2026-05-04T20:00");
  }

  @Test
  void staff_get_none() {
    one.run(() -> one.people.registered(user, false, BERLIN, NIGHT, AT_FIRST, 1));
    one.run(() -> one.people.prefers(user, NIGHT, false, AT_FIRST, 2));

    assertThat(one.schedules.count(user)).isZero();
  }

  @Test
  void preferences_switch_on_move_and_switch_off() {
    one.run(() -> one.people.registered(user, true, BERLIN, NIGHT, AT_FIRST, 1));
    Wishes later = Wishes.of(LocalTime.of(9, 30), null, EIGHT, LocalTime.NOON, null);
    one.run(() -> one.people.prefers(user, NIGHT, false, later, 3));
    one.run(() -> one.people.prefers(user, NIGHT, false, AT_FIRST, 2));

    assertThat(one.schedules.page(user, "kind", 10, 0))
        .extracting(Schedule::kind)
        .containsExactly(ScheduleKind.BREAKFAST, ScheduleKind.LUNCH, ScheduleKind.MORNING_CHECK_IN);
    assertThat(standing(ScheduleKind.MORNING_CHECK_IN).next().local())
        .isEqualTo("2026-05-04T09:30");
    one.run(() -> one.people.prefers(user, NIGHT, false, AT_FIRST, 4));
    assertThat(one.schedules.count(user)).isEqualTo(2);
  }

  @Test
  void what_a_person_ended_here_stays_ended_until_the_preference_itself_changes() {
    one.run(() -> one.people.registered(user, true, BERLIN, NIGHT, AT_FIRST, 1));
    UUID morning = standing(ScheduleKind.MORNING_CHECK_IN).id();
    one.in(() -> one.planning.cancel(user, morning));
    clock.advance(Duration.ofDays(60));
    assertThat(one.in(() -> one.keeping.forgetSome(10))).isZero();
    one.run(() -> one.people.prefers(user, NIGHT, true, AT_FIRST, 2));
    assertThat(one.schedules.count(user)).isEqualTo(1);

    one.run(
        () ->
            one.people.prefers(
                user, NIGHT, true, Wishes.of(LocalTime.of(7, 30), null, null, null, null), 3));
    assertThat(standing(ScheduleKind.MORNING_CHECK_IN).id()).isEqualTo(morning);
  }

  @Test
  void travel_moves_what_goes_with_the_person_and_nothing_else() {
    Schedule here = reminder(EIGHT);
    Timing fixed = Timing.Daily.every(EIGHT);
    Schedule there =
        planned(
            one.in(() -> one.planning.plan(user, ScheduleKind.REMINDER, fixed, BERLIN, BERLIN)));

    one.run(() -> one.people.moved(user, ZoneId.of("America/New_York"), 5));
    // a fact that comes late
    one.run(() -> one.people.moved(user, ZoneId.of("Asia/Tokyo"), 4));

    assertThat(next(here.id()).dueAt()).isEqualTo("2026-05-04T12:00:00Z");
    assertThat(next(there.id()).dueAt()).isEqualTo("2026-05-04T06:00:00Z");
    assertThat(one.count("schedules_recomputed_total")).isEqualTo(1);
  }

  @Test
  void an_update_of_the_time_zone_database_computes_anew_and_an_older_replica_does_not_undo_it() {
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    clock.set(Instant.parse("2026-07-01T00:00:00Z"));
    try (ScheduleBench.Replica older = bench.new Replica(3, new IcuZones(), (s, o) -> {})) {
      older.run(() -> older.people.moved(user, cairo, 1));
      Schedule schedule = planned(older.in(() -> plan(older)));
      assertThat(schedule.next().dueAt()).as("no summer time").isEqualTo("2026-07-01T06:00:00Z");

      assertThat(one.in(() -> one.keeping.recomputeSome(10))).isEqualTo(1);
      assertThat(next(schedule.id()).dueAt()).isEqualTo("2026-07-01T05:00:00Z");
      assertThat(one.in(() -> one.keeping.recomputeSome(10))).isZero();
      assertThat(older.in(() -> older.keeping.recomputeSome(10))).isZero();
    }
  }

  @Test
  void a_moment_that_an_older_database_gave_is_not_trusted_when_it_comes() {
    ZoneId almaty = ZoneId.of("Asia/Almaty");
    clock.set(Instant.parse("2026-07-01T00:00:00Z"));
    try (ScheduleBench.Replica older = bench.new Replica(3, new IcuZones(), (s, o) -> {})) {
      older.run(() -> older.people.moved(user, almaty, 1));
      Schedule schedule = planned(older.in(() -> plan(older)));
      clock.set(schedule.next().dueAt());

      assertThat(one.fire(10)).isEqualTo(1);
      assertThat(one.told()).as("it is seven o'clock there").isEmpty();
      clock.advance(Duration.ofHours(1));
      one.fire(10);
      assertThat(one.told()).hasSize(1);
    }
  }

  @Test
  void a_block_of_deep_focus_replaces_the_last_and_ends_with_the_preference() {
    one.run(() -> one.people.moved(user, BERLIN, 1));
    one.run(() -> one.people.prefers(user, NIGHT, true, null, 2));
    Instant first = clock.instant().plus(Duration.ofMinutes(45));
    Timing focus = new Timing.Elapsed(first, null, first);
    one.in(() -> one.planning.plan(user, ScheduleKind.HYPERFOCUS, focus, BERLIN, BERLIN));
    one.in(() -> one.planning.plan(user, ScheduleKind.HYPERFOCUS, focus, BERLIN, BERLIN));
    assertThat(one.schedules.count(user)).isEqualTo(1);

    one.run(() -> one.people.prefers(user, NIGHT, false, null, 3));
    assertThat(one.schedules.count(user)).isZero();
  }

  private Schedule reminder(LocalTime time) {
    one.run(() -> one.people.moved(user, BERLIN, 1));
    return planned(
        one.in(
            () ->
                one.planning.plan(
                    user, ScheduleKind.REMINDER, Timing.Daily.every(time), null, BERLIN)));
  }

  private Outcome plan(ScheduleBench.Replica replica) {
    return replica.planning.plan(
        user, ScheduleKind.REMINDER, Timing.Daily.every(EIGHT), null, BERLIN);
  }

  private static Schedule planned(Outcome outcome) {
    return ((Outcome.Done) outcome).schedule();
  }

  private Occurrence next(UUID id) {
    return one.schedules.find(user, id).orElseThrow().next();
  }

  private Schedule standing(ScheduleKind kind) {
    return one.schedules.page(user, "id", 10, 0).stream()
        .filter(schedule -> schedule.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
