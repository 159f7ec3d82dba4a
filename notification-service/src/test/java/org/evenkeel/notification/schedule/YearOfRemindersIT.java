package org.evenkeel.notification.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.notification.schedule.infrastructure.JdkZones;
import org.evenkeel.notification.schedule.model.Day;
import org.evenkeel.notification.schedule.model.QuietTimes;
import org.evenkeel.notification.schedule.model.Schedule;
import org.evenkeel.notification.schedule.model.ScheduleKind;
import org.evenkeel.notification.schedule.model.Timing;
import org.evenkeel.testing.MutableClock;
import org.junit.jupiter.api.Test;

/**
 * Three replicas, 40 zones, the three days around every change of clocks of a year, and around two
 * ordinary days in zones that have none: 10,080 reminders, one in fifty of which fails at first.
 * The clock goes in steps of ten minutes from one due moment to the next.
 */
class YearOfRemindersIT {
  private static final int YEAR = 2026;
  private static final int EACH = 42;
  private static final int DAYS = 3;
  private static final long STEP = Duration.ofMinutes(10).toSeconds();
  private static final QuietTimes NIGHT = new QuietTimes(LocalTime.of(22, 0), LocalTime.of(7, 0));
  private static final QuietTimes NOON = new QuietTimes(LocalTime.of(9, 0), LocalTime.of(17, 0));
  private static final List<String> ZONES =
      Stream.of(
              "Africa/Cairo,Africa/Casablanca,Africa/Johannesburg,Africa/Lagos,America/Asuncion",
              "America/Chicago,America/Denver,America/Halifax,America/Havana,America/Los_Angeles",
              "America/Mexico_City,America/New_York,America/Nuuk,America/Phoenix,America/Santiago",
              "America/Sao_Paulo,America/Scoresbysund,America/St_Johns,Antarctica/Troll,Asia/Almaty",
              "Asia/Beirut,Asia/Jerusalem,Asia/Kathmandu,Asia/Kolkata,Asia/Tehran",
              "Asia/Tokyo,Atlantic/Azores,Australia/Adelaide,Australia/Lord_Howe,Australia/Sydney",
              "Europe/Berlin,Europe/Chisinau,Europe/Dublin,Europe/London,Pacific/Apia",
              "Pacific/Auckland,Pacific/Chatham,Pacific/Easter,Pacific/Honolulu,Pacific/Kiritimati")
          .flatMap(Pattern.compile(",")::splitAsStream)
          .toList();

  /** What one reminder is to be, found without the model. */
  private record Wanted(Schedule schedule, QuietTimes quiet, LocalDateTime local, Instant first) {}

  private final Random random = new Random(2026);
  private final MutableClock clock = MutableClock.at("2026-01-01T00:00:00Z");
  private final ScheduleBench bench = new ScheduleBench(clock);
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger handed = new AtomicInteger();
  private final Map<String, Wanted> wanted = new HashMap<>();
  private final Map<UUID, ZoneId> zones = new HashMap<>();

  @Test
  void each_comes_once_at_its_local_time_and_none_in_quiet_hours() throws Exception {
    List<ScheduleBench.Replica> replicas = List.of(replica(1), replica(2), replica(3));
    assertThat(ZONES).hasSize(40).doesNotHaveDuplicates();
    replicas.getFirst().run(() -> plan(replicas.getFirst()));
    assertThat(wanted).hasSize(10_080);
    long begun = System.nanoTime();

    int steps = run(replicas);

    List<ScheduleBench.Told> told = replicas.getFirst().told();
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf(
        "%d reminders in %d steps, %d failed at first, %d ms%n",
        told.size(), steps, failures.get(), took.toMillis());
    assertThat(told.stream().map(YearOfRemindersIT::key)).doesNotHaveDuplicates();
    assertThat(told.stream().map(YearOfRemindersIT::key))
        .containsExactlyInAnyOrderElementsOf(wanted.keySet());
    told.forEach(this::atTheRightTime);
    assertThat(told.stream().map(ScheduleBench.Told::replica).distinct()).hasSize(3);
    assertThat(failures.get()).isGreaterThan(100);
    assertThat(replicas.stream().mapToDouble(r -> r.count("schedules_dropped_total")).sum())
        .isZero();
    replicas.forEach(ScheduleBench.Replica::close);
  }

  private void atTheRightTime(ScheduleBench.Told told) {
    Wanted asked = wanted.get(key(told));
    assertThat(told.dueAt())
        .as("%s", asked.local())
        .isBetween(asked.first(), asked.first().plus(Duration.ofMinutes(10)));
    assertThat(told.at()).isBetween(told.dueAt(), told.dueAt().plusSeconds(STEP));
    assertThat(asked.quiet().contains(LocalTime.ofInstant(told.dueAt(), zone(asked))))
        .as("quiet at %s", asked.local())
        .isFalse();
  }

  private ZoneId zone(Wanted asked) {
    return zones.get(asked.schedule().userId());
  }

  private ScheduleBench.Replica replica(int number) {
    return bench
    .new Replica(
        number,
        new JdkZones(),
        (schedule, occurrence) -> {
          if (handed.incrementAndGet() % 50 == 0) {
            failures.incrementAndGet();
            throw new IllegalStateException("planned");
          }
        });
  }

  private int run(List<ScheduleBench.Replica> replicas) throws Exception {
    int steps = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(replicas.size())) {
      while (true) {
        Instant next = nextDue(replicas.getFirst());
        if (next == null) {
          return steps;
        }
        clock.set(Instant.ofEpochSecond(Math.ceilDiv(next.getEpochSecond() + 1, STEP) * STEP));
        List<Future<?>> running = new ArrayList<>();
        replicas.forEach(replica -> running.add(pool.submit(() -> drain(replica))));
        for (Future<?> one : running) {
          one.get();
        }
        steps++;
      }
    }
  }

  private static void drain(ScheduleBench.Replica replica) {
    boolean more = true;
    while (more) {
      try {
        more = replica.fire(7) > 0;
      } catch (IllegalStateException e) {
        // everything of this batch rolled back, and comes again
        more = true;
      }
    }
  }

  private static Instant nextDue(ScheduleBench.Replica replica) {
    return replica
        .jdbc
        .sql("SELECT min(claim_at) FROM schedule")
        .query((row, n) -> row.getTimestamp(1))
        .list()
        .stream()
        .filter(found -> found != null)
        .findFirst()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  private void plan(ScheduleBench.Replica replica) {
    JdkZones source = new JdkZones();
    for (String name : ZONES) {
      ZoneId zone = ZoneId.of(name);
      for (LocalDate change : changes(zone.getRules())) {
        for (int n = 0; n < EACH; n++) {
          plan(replica, source, zone, change.minusDays(1), n % 2 == 0 ? NIGHT : NOON);
        }
      }
    }
  }

  private void plan(
      ScheduleBench.Replica replica,
      JdkZones source,
      ZoneId zone,
      LocalDate from,
      QuietTimes quiet) {
    UUID user = UUID.randomUUID();
    zones.put(user, zone);
    LocalTime time;
    do {
      // half of those awake at night want something between midnight and four
      int hours = quiet.equals(NOON) && random.nextBoolean() ? 4 : 24;
      time = LocalTime.MIN.plusMinutes(15L * random.nextInt(hours * 4));
    } while (quiet.contains(time));
    replica.owners.lock(user);
    replica.owners.registered(user, true);
    replica.owners.place(user, zone, 1);
    replica.owners.preferences(user, quiet, false, 1);
    Timing daily =
        new Timing.Daily(time, Timing.Daily.every(time).days(), from, from.plusDays(DAYS - 1L));
    Schedule schedule =
        Schedule.planned(UUID.randomUUID(), user, ScheduleKind.MORNING_CHECK_IN, daily, null)
            .begun(new Day(zone.getRules(), quiet), source.version(), clock.instant());
    replica.schedules.add(schedule, null, clock.instant());
    for (int day = 0; day < DAYS; day++) {
      LocalDateTime local = from.plusDays(day).atTime(time);
      wanted.put(
          schedule.id() + " " + local.toLocalDate().toEpochDay(),
          new Wanted(schedule, quiet, local, first(local, zone)));
    }
  }

  /** The first minute at which clocks there show this time or a later one, by looking at each. */
  private static Instant first(LocalDateTime local, ZoneId zone) {
    Instant instant = local.toInstant(ZoneOffset.ofHours(15));
    while (LocalDateTime.ofInstant(instant, zone).isBefore(local)) {
      instant = instant.plus(Duration.ofMinutes(1));
    }
    return instant;
  }

  /** The days of the year's two changes; where there are none, two ordinary days. */
  private static List<LocalDate> changes(ZoneRules rules) {
    List<LocalDate> days = new ArrayList<>();
    Instant end = Instant.parse(YEAR + 1 + "-01-01T00:00:00Z");
    ZoneOffsetTransition change = rules.nextTransition(Instant.parse(YEAR + "-01-05T00:00:00Z"));
    while (change != null && change.getInstant().isBefore(end)) {
      days.add(change.getDateTimeBefore().toLocalDate());
      change = rules.nextTransition(change.getInstant());
    }
    days.add(LocalDate.of(YEAR, 3, 29));
    days.add(LocalDate.of(YEAR, 10, 25));
    return days.subList(0, 2);
  }

  private static String key(ScheduleBench.Told told) {
    return told.scheduleId() + " " + told.ordinal();
  }
}
