package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Skip;
import org.evenkeel.notification.schedule.model.Timing;
import org.junit.jupiter.api.Test;

/** One person's schedule through zones, outages and pauses. */
class TravelTests {
  private static final String VERSION = "2026a";
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  // Monday, 4 May 2026, five o'clock in Berlin
  private Instant now = Instant.parse("2026-05-04T03:00:00Z");
  private Schedule schedule =
      planned(ScheduleKind.REMINDER, Timing.Daily.every(EIGHT))
          .begun(in("Europe/Berlin"), VERSION, now);

  @Test
  void a_traveller_keeps_local_times() {
    travel("America/New_York", "2026-05-04T05:30:00Z");

    assertThat(next()).isEqualTo("2026-05-04T12:00:00Z");
    assertThat(schedule.skip()).isNull();
  }

  @Test
  void who_had_the_day_already_does_not_get_it_again_further_west() {
    fire("Europe/Berlin", "2026-05-04T06:00:00Z");
    travel("America/New_York", "2026-05-04T09:00:00Z");

    assertThat(next()).isEqualTo("2026-05-05T12:00:00Z");
    assertThat(schedule.skip()).isNull();
  }

  @Test
  void over_the_date_line_eastwards_the_day_that_repeats_is_told_once() {
    travel("Pacific/Auckland", "2026-05-04T05:10:00Z");
    assertThat(schedule.next().local()).isEqualTo("2026-05-05T08:00");
    fire("Pacific/Auckland", "2026-05-04T20:00:00Z");
    travel("Pacific/Honolulu", "2026-05-05T06:00:00Z");

    // it is Monday evening there; Tuesday was told in Auckland
    assertThat(next()).isEqualTo("2026-05-06T18:00:00Z");
    assertThat(schedule.next().local()).isEqualTo("2026-05-06T08:00");
  }

  @Test
  void over_the_date_line_westwards_a_morning_flown_past_is_named() {
    travel("Pacific/Honolulu", "2026-05-04T05:10:00Z");
    assertThat(schedule.next().local()).isEqualTo("2026-05-04T08:00");
    // Tuesday, half past eleven in Auckland; Monday's eight o'clock in Honolulu was to come
    Schedule.Moved moved =
        schedule.moved(
            in("Pacific/Auckland"),
            VERSION,
            Instant.parse("2026-05-04T23:30:00Z"),
            Skip.Reason.TRAVEL);

    assertThat(moved.schedule().next().local()).isEqualTo("2026-05-06T08:00");
    assertThat(moved.skipped()).isEqualTo(2);
    assertThat(moved.schedule().skip())
        .isEqualTo(new Skip(LocalDate.of(2026, 5, 5), Skip.Reason.TRAVEL));
  }

  @Test
  void a_morning_that_has_just_begun_where_one_lands_still_comes() {
    // 06:30 in Berlin is 08:30 in Baku
    travel("Asia/Baku", "2026-05-04T04:30:00Z");

    assertThat(next()).isEqualTo("2026-05-04T04:00:00Z");
  }

  @Test
  void what_was_over_when_it_began_does_not_come_with_a_change_of_zone() {
    now = Instant.parse("2026-05-04T06:30:00Z");
    schedule = schedule.begun(in("Europe/Berlin"), VERSION, now);
    travel("Europe/Paris", "2026-05-04T06:40:00Z");

    assertThat(schedule.next().local()).isEqualTo("2026-05-05T08:00");
    assertThat(schedule.skip()).isNull();
  }

  @Test
  void a_reminder_for_once_that_was_flown_past_comes_at_once() {
    schedule =
        planned(ScheduleKind.REMINDER, new Timing.Once(LocalDateTime.parse("2026-05-04T15:00")))
            .begun(in("Pacific/Honolulu"), VERSION, now);
    Instant landed = Instant.parse("2026-05-04T23:00:00Z");
    travel("Asia/Tokyo", landed.toString());

    assertThat(schedule.next().dueAt()).isEqualTo(landed);
    assertThat(schedule.next().expiresAt()).isEqualTo(landed.plus(Duration.ofHours(2)));
    assertThat(schedule.skip()).isNull();
  }

  @Test
  void an_appointment_and_the_stopwatch_do_not_travel() {
    Timing.Leading leading =
        new Timing.Leading(
            LocalDateTime.parse("2026-05-06T10:00"),
            List.of(Duration.ofHours(1), Duration.ofHours(24)));
    schedule = planned(ScheduleKind.APPOINTMENT, leading).begun(in("Europe/Berlin"), VERSION, now);
    assertThat(next()).isEqualTo("2026-05-05T08:00:00Z");
    assertThat(schedule.next().expiresAt()).isEqualTo("2026-05-06T07:00:00Z");
    fire("Europe/Berlin", "2026-05-05T08:00:00Z");
    assertThat(next()).isEqualTo("2026-05-06T07:00:00Z");
    fire("Europe/Berlin", "2026-05-06T07:00:00Z");
    assertThat(schedule.state()).isEqualTo(Schedule.State.ENDED);
  }

  @Test
  void deep_focus_is_called_out_of_until_its_end() {
    Timing.Elapsed elapsed =
        new Timing.Elapsed(
            Instant.parse("2026-05-04T05:45:00Z"),
            Duration.ofMinutes(30),
            Instant.parse("2026-05-04T06:50:00Z"));
    schedule = planned(ScheduleKind.HYPERFOCUS, elapsed).begun(in("UTC"), VERSION, now);
    assertThat(next()).isEqualTo("2026-05-04T05:45:00Z");
    fire("UTC", "2026-05-04T05:45:00Z");
    assertThat(next()).isEqualTo("2026-05-04T06:15:00Z");
    // asleep for half an hour: what is of no use any more is dropped
    schedule =
        schedule.dropped(in("UTC"), VERSION, Instant.parse("2026-05-04T06:46:00Z")).schedule();
    assertThat(next()).isEqualTo("2026-05-04T06:45:00Z");
    fire("UTC", "2026-05-04T06:46:00Z");
    assertThat(schedule.state()).isEqualTo(Schedule.State.ENDED);
  }

  @Test
  void what_a_long_outage_made_useless_is_dropped_and_counted() {
    Schedule.Moved moved =
        schedule.dropped(in("Europe/Berlin"), VERSION, Instant.parse("2026-05-06T10:00:00Z"));

    assertThat(moved.skipped()).isEqualTo(3);
    assertThat(moved.schedule().next().local()).isEqualTo("2026-05-07T08:00");
    assertThat(moved.schedule().skip())
        .isEqualTo(new Skip(LocalDate.of(2026, 5, 6), Skip.Reason.LATE));
  }

  @Test
  void a_pause_ends_on_its_day_and_leaves_no_trace() {
    schedule = schedule.paused(LocalDate.of(2026, 5, 20)).begun(in("Europe/Berlin"), VERSION, now);

    assertThat(schedule.next().local()).isEqualTo("2026-05-20T08:00");
    assertThat(schedule.skip()).isNull();
  }

  @Test
  void only_the_days_asked_for_come() {
    Timing weekend =
        new Timing.Daily(
            EIGHT,
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            null,
            LocalDate.of(2026, 5, 9));
    schedule = planned(ScheduleKind.REMINDER, weekend).begun(in("Europe/Berlin"), VERSION, now);
    assertThat(schedule.next().local()).isEqualTo("2026-05-09T08:00");
    fire("Europe/Berlin", "2026-05-09T06:00:00Z");
    assertThat(schedule.state()).isEqualTo(Schedule.State.ENDED);
  }

  @Test
  void nothing_standing_is_due_while_nobody_knows_where_the_person_is() {
    schedule = planned(ScheduleKind.REMINDER, Timing.Daily.every(EIGHT)).begun(null, VERSION, now);
    assertThat(schedule.next()).isNull();
    assertThat(schedule.state()).isEqualTo(Schedule.State.ACTIVE);

    travel("Europe/Berlin", now.toString());
    assertThat(next()).isEqualTo("2026-05-04T06:00:00Z");
  }

  private static Schedule planned(ScheduleKind kind, Timing timing) {
    return Schedule.planned(UUID.randomUUID(), UUID.randomUUID(), kind, timing, null);
  }

  private static Day in(String zone) {
    return new Day(ZoneId.of(zone).getRules(), null);
  }

  private String next() {
    return schedule.next().dueAt().toString();
  }

  private void travel(String zone, String at) {
    now = Instant.parse(at);
    schedule = schedule.moved(in(zone), VERSION, now, Skip.Reason.TRAVEL).schedule();
  }

  private void fire(String zone, String at) {
    now = Instant.parse(at);
    schedule = schedule.fired(in(zone), VERSION, now).schedule();
  }
}
