package org.evenkeel.analytics.achievements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.evenkeel.analytics.achievements.pause.Pause;
import org.evenkeel.analytics.achievements.pause.PausedDays;
import org.evenkeel.analytics.activity.ActiveDay;

/** What holds for whatever a person did, wherever they were, in whatever order it arrived. */
class StreakPropertiesTests {
  private static final Instant START = Instant.parse("2027-12-20T00:00:00Z");
  private static final int HOURS = 24 * 75;

  /** Something done, so many hours after the start, in a place so many hours from Greenwich. */
  record Done(int hour, int offset) {
    Instant at() {
      return START.plus(Duration.ofHours(hour));
    }

    LocalDate day() {
      return at().atOffset(ZoneOffset.ofHours(offset)).toLocalDate();
    }
  }

  /** A pause, so many days after the start. */
  record Off(int first, int days) {
    Pause pause() {
      LocalDate day = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(first);
      return new Pause(new UUID(first, days), day, day.plusDays(days));
    }
  }

  @Provide
  Arbitrary<List<Done>> travels() {
    return abroad().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<Done> abroad() {
    return Combinators.combine(
            Arbitraries.integers().between(0, HOURS), Arbitraries.integers().between(-11, 14))
        .as(Done::new);
  }

  @Provide
  Arbitrary<List<Done>> lives() {
    return done().list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<Done> done() {
    return Arbitraries.integers().between(0, HOURS).map(hour -> new Done(hour, 0));
  }

  @Provide
  Arbitrary<List<Off>> pauses() {
    return off().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<Off> off() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 70), Arbitraries.integers().between(0, 20))
        .as(Off::new);
  }

  @Property
  void one_thing_more_shortens_nothing_whatever_is_paused(
      @ForAll("lives") List<Done> life,
      @ForAll("done") Done more,
      @ForAll("pauses") List<Off> off) {
    assertNoneShorter(streak(life, off), streak(with(life, more), off));
  }

  @Property
  void one_thing_more_shortens_nothing_wherever_the_person_was(
      @ForAll("travels") List<Done> life, @ForAll("abroad") Done more) {
    assertNoneShorter(streak(life, List.of()), streak(with(life, more), List.of()));
  }

  @Property
  void one_pause_more_shortens_nothing_and_adds_no_day(
      @ForAll("travels") List<Done> life,
      @ForAll("pauses") List<Off> off,
      @ForAll("off") Off more) {
    Streak after = streak(life, with(off, more));

    assertNoneShorter(streak(life, off), after);
    assertThat(after.longestDays()).isLessThanOrEqualTo(distinctDays(life));
  }

  /** Some days off put between two days move what comes after, and change no streak. */
  @Property
  void days_off_in_between_leave_every_streak_as_it_was(
      @ForAll("lives") List<Done> life,
      @ForAll @IntRange(min = 1, max = 75) int day,
      @ForAll @IntRange(min = 1, max = 90) int days) {
    LocalDate cut = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(day);
    List<Done> moved =
        life.stream()
            .map(d -> d.day().isBefore(cut) ? d : new Done(d.hour() + 24 * days, d.offset()))
            .toList();

    Streak before = streak(life, List.of());
    Streak after = at(moved, List.of(new Off(day, days - 1)), HOURS + 24 * days);

    assertThat(after.longestDays()).isEqualTo(before.longestDays());
    assertThat(after.currentDays()).isEqualTo(before.currentDays());
  }

  @Property
  void the_order_of_arrival_does_not_matter(
      @ForAll("travels") List<Done> life, @ForAll("pauses") List<Off> off, @ForAll long seed) {
    List<Done> shuffled = new ArrayList<>(life);
    Collections.shuffle(shuffled, new Random(seed));
    List<Off> shuffledOff = new ArrayList<>(off);
    Collections.shuffle(shuffledOff, new Random(seed));

    assertThat(streak(shuffled, shuffledOff)).isEqualTo(streak(life, off));
  }

  @Property
  void a_streak_is_days_that_were_and_the_current_one_is_no_longer_than_the_longest(
      @ForAll("travels") List<Done> life, @ForAll("pauses") List<Off> off) {
    Streak streak = streak(life, off);

    assertThat(streak.currentDays()).isBetween(0, streak.longestDays());
    assertThat(streak.longestDays()).isBetween(life.isEmpty() ? 0 : 1, distinctDays(life));
  }

  private static void assertNoneShorter(Streak before, Streak after) {
    assertThat(after.longestDays()).isGreaterThanOrEqualTo(before.longestDays());
    assertThat(after.currentDays()).isGreaterThanOrEqualTo(before.currentDays());
  }

  private static <T> List<T> with(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private static int distinctDays(List<Done> life) {
    return (int) life.stream().map(Done::day).distinct().count();
  }

  private static Streak streak(List<Done> life, List<Off> off) {
    return at(life, off, HOURS);
  }

  private static Streak at(List<Done> life, List<Off> off, int hour) {
    Instant now = START.plus(Duration.ofHours(hour));
    return Streak.of(
        days(life),
        PausedDays.of(off.stream().map(Off::pause).toList()),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        now);
  }

  private static List<ActiveDay> days(List<Done> life) {
    Map<LocalDate, ActiveDay> days = new TreeMap<>();
    for (Done done : life) {
      days.merge(
          done.day(),
          new ActiveDay(done.day(), done.at(), done.at()),
          (one, other) ->
              new ActiveDay(
                  one.day(),
                  one.first().isBefore(other.first()) ? one.first() : other.first(),
                  one.last().isAfter(other.last()) ? one.last() : other.last()));
    }
    return List.copyOf(days.values());
  }
}
