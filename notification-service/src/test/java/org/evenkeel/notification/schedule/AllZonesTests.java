package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.notification.schedule.infrastructure.JdkZones;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.Occurrence;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timeline;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.notification.schedule.model.ZoneSource;
import org.evenkeel.platform.time.WallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All zones of two versions of the time zone database. Zones with equal rules are walked once. */
class AllZonesTests {
  private static final Instant FROM = Instant.parse("1972-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2040-01-01T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 1, 1);
  private static final List<LocalTime> TIMES =
      Stream.of("00:00", "02:30", "08:00", "23:30").map(LocalTime::parse).toList();
  private static final List<LocalTime> QUARTERS =
      IntStream.range(0, 96).mapToObj(n -> LocalTime.MIN.plusMinutes(15L * n)).toList();

  static Stream<ZoneSource> versions() {
    return Stream.of(new JdkZones(), new IcuZones());
  }

  private static Map<ZoneRules, ZoneId> zones(ZoneSource source) {
    Map<ZoneRules, ZoneId> distinct = new LinkedHashMap<>();
    List<ZoneId> all =
        source instanceof IcuZones
            ? IcuZones.zones()
            : ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    assertThat(all).hasSizeGreaterThan(500);
    all.forEach(zone -> distinct.putIfAbsent(source.rules(zone), zone));
    return distinct;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_day_comes_once_in_order_at_its_own_time(ZoneSource source) {
    zones(source)
        .forEach(
            (rules, zone) -> {
              for (LocalTime time : TIMES) {
                walk(rules, zone, time);
              }
            });
  }

  private static void walk(ZoneRules rules, ZoneId zone, LocalTime time) {
    Timeline timeline =
        new Timeline(
            UUID.randomUUID(),
            ScheduleKind.REMINDER,
            new Timing.Daily(time, Timing.Daily.every(time).days(), FIRST, LAST),
            null,
            new Day(rules, null));
    Instant now = FIRST.atStartOfDay().toInstant(rules.getOffset(FROM)).minus(Duration.ofDays(3));
    long last = Timeline.NONE;
    LocalDate expected = FIRST;
    while (true) {
      Occurrence next = timeline.nextAfter(last, now).orElse(null);
      while (!WallClock.exists(expected, rules)) {
        expected = expected.plusDays(1);
      }
      if (next == null) {
        break;
      }
      check(next.local().equals(expected.atTime(time)), zone, next.local());
      check(next.dueAt().isAfter(now), zone, next.local());
      exact(next.local(), next.dueAt(), rules, zone);
      last = next.ordinal();
      now = next.dueAt();
      expected = expected.plusDays(1);
    }
    assertThat(expected).as("%s", zone).isEqualTo(LAST.plusDays(1));
  }

  /** Every quarter of an hour of the days around every change of every zone. */
  @ParameterizedTest
  @MethodSource("versions")
  void gaps_move_to_the_first_valid_moment_and_folds_mean_the_first(ZoneSource source) {
    int[] seen = new int[2];
    zones(source)
        .forEach(
            (rules, zone) -> {
              ZoneOffsetTransition change = rules.nextTransition(FROM);
              while (change != null && change.getInstant().isBefore(TO)) {
                seen[change.isGap() ? 0 : 1]++;
                around(change, rules, zone);
                change = rules.nextTransition(change.getInstant());
              }
            });
    assertThat(seen[0]).as("gaps").isGreaterThan(5_000);
    assertThat(seen[1]).as("folds").isGreaterThan(5_000);
  }

  private static void around(ZoneOffsetTransition change, ZoneRules rules, ZoneId zone) {
    LocalDate date = change.getDateTimeBefore().toLocalDate();
    Instant last = Instant.MIN;
    for (int offset = -1; offset <= 1; offset++) {
      for (LocalTime time : QUARTERS) {
        LocalDateTime local = date.plusDays(offset).atTime(time);
        Instant due = WallClock.instantOf(local, rules);
        exact(local, due, rules, zone);
        check(!due.isBefore(last), zone, local);
        last = due;
      }
    }
  }

  /** Said with what clocks show, and not with how the model gets there. */
  private static void exact(LocalDateTime local, Instant due, ZoneRules rules, ZoneId zone) {
    LocalDateTime shown = WallClock.shown(due, rules);
    if (shown.equals(local)) {
      for (ZoneOffset offset : rules.getValidOffsets(local)) {
        check(!due.isAfter(local.toInstant(offset)), zone, local);
      }
      return;
    }
    check(rules.getValidOffsets(local).isEmpty(), zone, local);
    check(shown.isAfter(local), zone, local);
    check(WallClock.shown(due.minusMillis(1), rules).isBefore(local), zone, local);
  }

  private static void check(boolean holds, ZoneId zone, LocalDateTime local) {
    if (!holds) {
      fail("%s in %s".formatted(local, zone));
    }
  }

  @Test
  void a_day_that_a_zone_skipped_does_not_come() {
    ZoneRules samoa = ZoneId.of("Pacific/Apia").getRules();
    assertThat(WallClock.exists(LocalDate.of(2011, 12, 29), samoa)).isTrue();
    assertThat(WallClock.exists(LocalDate.of(2011, 12, 30), samoa)).isFalse();
    assertThat(WallClock.exists(LocalDate.of(2011, 12, 31), samoa)).isTrue();
  }

  @Test
  void the_two_versions_are_not_the_same() {
    ZoneSource jdk = new JdkZones();
    ZoneSource icu = new IcuZones();
    LocalDateTime morning = LocalDate.of(2026, 7, 1).atTime(8, 0);

    assertThat(icu.version()).isEqualTo("2022e").isLessThan(jdk.version());
    assertThat(Stream.of("Africa/Cairo", "America/Mexico_City", "Asia/Almaty").map(ZoneId::of))
        .allSatisfy(
            zone ->
                assertThat(WallClock.instantOf(morning, jdk.rules(zone)))
                    .isNotEqualTo(WallClock.instantOf(morning, icu.rules(zone))));
    assertThat(WallClock.instantOf(morning, jdk.rules(ZoneId.of("Europe/Berlin"))))
        .isEqualTo(WallClock.instantOf(morning, icu.rules(ZoneId.of("Europe/Berlin"))));
  }
}
