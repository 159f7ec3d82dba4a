package org.evenkeel.analytics.weekly.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.evenkeel.analytics.weekly.MemberWeeks;
import org.evenkeel.analytics.weekly.model.Week;
import org.evenkeel.contracts.analytics.WeeklySummaryReady;
import org.evenkeel.contracts.identity.ProfileChanged;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.people.Places;
import org.evenkeel.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/**
 * The week of today, closed by a clock that is ahead; for the service beside, whose clock is not,
 * it goes on.
 */
class WeekBecomesFinalIT extends MemberWeeks {

  @Autowired private DueWeeks due;
  @Autowired private FindingWeeks finding;
  @Autowired private LookingAtWeeks looking;
  @Autowired private MakingVersions making;
  @Autowired private WeeklySummaries summaries;
  @Autowired private WeeklyAnnouncements announcements;
  @Autowired private Places places;
  @Autowired private DataKeys keys;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private WeeklyTiming timing;

  private final LocalDate today = LocalDate.now(ZONE);
  private final LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private final MutableClock clock = MutableClock.at(Instant.now());
  private ClosingWeeks closing;
  private ReadingWeek reading;

  @BeforeEach
  void withThatClock() {
    closing =
        new ClosingWeeks(
            due,
            finding,
            making,
            summaries,
            announcements,
            places,
            keys,
            transactions,
            timing,
            clock);
    reading = new ReadingWeek(finding, looking, summaries, timing, clock, meters);
  }

  @Test
  void a_week_becomes_final_a_late_entry_corrects_it_and_each_version_is_told_once() {
    Instant closes = new Week(monday, monday.plusDays(6)).closesAt(ZONE, Duration.ofHours(36));
    publish(checkIn(user, UUID.randomUUID(), today));
    awaitCheckIns(1);

    clock.set(closes.minusMillis(1));
    closing.close(user);
    assertThat(summaries.newest(user, monday)).isEmpty();
    assertThat(reading.read(user, ZONE, today, null))
        .isInstanceOfSatisfying(
            ReadingWeek.Open.class,
            open -> {
              assertThat(open.running()).isTrue();
              assertThat(open.goingOn()).isFalse();
            });

    clock.set(closes);
    awaitVersion(1);
    JsonNode first = told(null);
    assertThat(first.path("state").asString()).isEqualTo("final");
    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(first.path("total_checkins").asInt()).isEqualTo(1);
    assertThat(Instant.parse(first.path("made_at").asString())).isEqualTo(closes);

    publish(checkIn(user, UUID.randomUUID(), today));
    awaitCheckIns(2);
    clock.advance(Duration.ofDays(3));
    awaitVersion(2);
    assertThat(told(null).path("total_checkins").asInt()).isEqualTo(2);
    assertThat(told(1)).isEqualTo(first);

    // what touches the week and changes nothing in it is no version, and nobody is told
    database.sql("UPDATE mood_moment SET mood = mood WHERE user_id = ?").param(user).update();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              closing.close(user);
              return count("weekly_due") == 0;
            });
    awaitAllSent();

    assertThat(about(monday))
        .extracting(WeeklySummaryReady::version, WeeklySummaryReady::correction)
        .containsExactly(tuple(1, false), tuple(2, true));
    assertThat(count("weekly_summary")).isEqualTo(2);
  }

  /** In Auckland the week is over most of a day earlier than in Los Angeles. */
  @Test
  void whoever_moves_east_is_told_at_once_of_the_week_that_is_over_there() {
    ZoneId west = ZoneId.of("America/Los_Angeles");
    ZoneId east = ZoneId.of("Pacific/Auckland");
    LocalDate day = LocalDate.now(west);
    LocalDate start = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Week week = new Week(start, start.plusDays(6));
    movesTo(west);
    publish(checkIn(user, UUID.randomUUID(), day));
    awaitCheckIns(1);
    clock.set(week.closesAt(east, Duration.ofHours(36)));
    Instant overInTheWest = week.closesAt(west, Duration.ofHours(36));
    assertThat(overInTheWest).isAfter(clock.instant().plus(Duration.ofHours(18)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              closing.close(user);
              return dueAt().equals(overInTheWest);
            });
    assertThat(summaries.newest(user, start)).isEmpty();

    movesTo(east);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              closing.close(user);
              return summaries.newest(user, start).isPresent();
            });

    assertThat(summaries.newest(user, start).orElseThrow().zone()).isEqualTo(east.getId());
    assertThat(told(start, 1)).extracting(WeeklySummaryReady::zone).containsExactly(east.getId());
  }

  private void movesTo(ZoneId zone) {
    publish(
        new ProfileChanged(
            user,
            "A member",
            null,
            "DE",
            zone.getId(),
            "de",
            false,
            false,
            false,
            false,
            List.of()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> places.zoneOf(user).filter(zone::equals).isPresent());
  }

  private Instant dueAt() {
    return database
        .sql("SELECT due_at FROM weekly_due WHERE user_id = ?")
        .param(user)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class))
        .single()
        .toInstant();
  }

  private JsonNode told(@Nullable Integer version) {
    return read(
        user,
        ZONE.getId(),
        PATH + "?week_of=" + today + (version == null ? "" : "&version=" + version));
  }

  /** Until then the service beside may be looking at the same days, and hold them. */
  private void awaitVersion(int version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              closing.close(user);
              return summaries
                  .newest(user, monday)
                  .filter(newest -> newest.version() == version)
                  .isPresent();
            });
  }

  private void awaitCheckIns(int n) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> List.of(count("mood_moment"), count("activity")).equals(List.of(n, n)));
  }

  private void awaitAllSent() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql("SELECT count(*) FROM outbox WHERE ordering_key = ?")
                        .param(user.toString())
                        .query(Integer.class)
                        .single()
                    == 0);
  }
}
