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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.evenkeel.analytics.achievements.pause.Pause;
import org.evenkeel.analytics.achievements.pause.PausedDays;
import org.evenkeel.analytics.activity.ActiveDay;
import org.junit.jupiter.api.Test;

/** What holds for whatever a person did, wherever they were, in whatever order it arrived. */
class StreakPropertiesTests {
  private static final Instant START = Instant.parse("2027-12-20T00:00:00Z");
  private static final int HOURS = 24 * 75;
  private static final int ROUNDS = 2_000;

  /** The zone furthest east, in hours; the one furthest west is 11. */
  private static final int FURTHEST = 14;

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

  @Test
  void one_thing_more_shortens_nothing_whatever_is_paused() {
    rounds(
        random -> {
          List<Done> life = life(random, 0);
          List<Off> off = pauses(random);
          assertNoneShorter(streak(life, off), streak(with(life, done(random, 0)), off));
        });
  }

  @Test
  void one_thing_more_shortens_nothing_wherever_the_person_was() {
    rounds(
        random -> {
          List<Done> life = life(random, FURTHEST);
          assertNoneShorter(
              streak(life, List.of()), streak(with(life, done(random, FURTHEST)), List.of()));
        });
  }

  @Test
  void one_pause_more_shortens_nothing_and_adds_no_day() {
    rounds(
        random -> {
          List<Done> life = life(random, FURTHEST);
          List<Off> off = pauses(random);
          Streak after = streak(life, with(off, pause(random)));

          assertNoneShorter(streak(life, off), after);
          assertThat(after.longestDays()).isLessThanOrEqualTo(distinctDays(life));
        });
  }

  /** Some days off put between two days move what comes after, and change no streak. */
  @Test
  void days_off_in_between_leave_every_streak_as_it_was() {
    rounds(
        random -> {
          List<Done> life = life(random, 0);
          int day = 1 + random.nextInt(75);
          int days = 1 + random.nextInt(90);
          LocalDate cut = LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(day);
          List<Done> moved =
              life.stream()
                  .map(d -> d.day().isBefore(cut) ? d : new Done(d.hour() + 24 * days, d.offset()))
                  .toList();

          Streak before = streak(life, List.of());
          Streak after = at(moved, List.of(new Off(day, days - 1)), HOURS + 24 * days);

          assertThat(after.longestDays()).isEqualTo(before.longestDays());
          assertThat(after.currentDays()).isEqualTo(before.currentDays());
        });
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    rounds(
        random -> {
          List<Done> life = life(random, FURTHEST);
          List<Off> off = pauses(random);
          List<Done> shuffled = new ArrayList<>(life);
          Collections.shuffle(shuffled, random);
          List<Off> shuffledOff = new ArrayList<>(off);
          Collections.shuffle(shuffledOff, random);

          assertThat(streak(shuffled, shuffledOff)).isEqualTo(streak(life, off));
        });
  }

  @Test
  void a_streak_is_days_that_were_and_the_current_one_is_no_longer_than_the_longest() {
    rounds(
        random -> {
          List<Done> life = life(random, FURTHEST);
          Streak streak = streak(life, pauses(random));

          assertThat(streak.currentDays()).isBetween(0, streak.longestDays());
          assertThat(streak.longestDays()).isBetween(life.isEmpty() ? 0 : 1, distinctDays(life));
        });
  }

  /** Each round from a seed of its own, which the message names. */
  private static void rounds(Consumer<Random> round) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      try {
        round.accept(new Random(seed * 7_919));
      } catch (AssertionError e) {
        throw new AssertionError("round " + seed, e);
      }
    }
  }

  private static List<Done> life(Random random, int furthest) {
    return IntStream.range(0, random.nextInt(41)).mapToObj(i -> done(random, furthest)).toList();
  }

  /** Half of all things within three weeks, where streaks come about. */
  private static Done done(Random random, int furthest) {
    int hour = random.nextInt((random.nextBoolean() ? HOURS : 24 * 21) + 1);
    return new Done(hour, furthest == 0 ? 0 : random.nextInt(furthest + 11 + 1) - 11);
  }

  private static List<Off> pauses(Random random) {
    return IntStream.range(0, random.nextInt(5)).mapToObj(i -> pause(random)).toList();
  }

  private static Off pause(Random random) {
    return new Off(random.nextInt(71), random.nextInt(21));
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
