package org.evenkeel.session.rsd.patterns.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When episodes come, against an even spread: over the three parts of a day in which most people
 * are awake, and over the days of the week. Several in a row count once, because one brings
 * another. The night is counted and not tested: fewer episodes at night only say that people sleep.
 */
final class Timing {

  /** Days, or parts of days, with an episode from which on it is tested. */
  static final int FEWEST_PARTS = 10;

  static final int FEWEST_DAYS = 14;

  private static final int WAKING_PARTS = 3;

  private Timing() {}

  /** A part of one day. */
  private record Part(LocalDate day, PartOfDay part) {}

  static List<Share> of(List<PastEpisode> episodes) {
    return Stream.concat(ofDay(wakingParts(episodes)), ofWeek(localDays(episodes))).toList();
  }

  /** Waking parts of days with an episode. */
  static int waking(List<PastEpisode> episodes) {
    return wakingParts(episodes).size();
  }

  /** Days with an episode. */
  static int days(List<PastEpisode> episodes) {
    return localDays(episodes).size();
  }

  /** Days with an episode in each part of the day, the night included. */
  static Map<PartOfDay, Integer> parts(List<PastEpisode> episodes) {
    Map<PartOfDay, Integer> counts = new EnumMap<>(PartOfDay.class);
    Arrays.stream(PartOfDay.values()).forEach(part -> counts.put(part, 0));
    allParts(episodes).forEach(part -> counts.merge(part.part(), 1, Integer::sum));
    return counts;
  }

  /** Days with an episode on each weekday. */
  static Map<DayOfWeek, Integer> weekdays(List<PastEpisode> episodes) {
    Map<DayOfWeek, Integer> counts = new EnumMap<>(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).forEach(day -> counts.put(day, 0));
    localDays(episodes).forEach(day -> counts.merge(day.getDayOfWeek(), 1, Integer::sum));
    return counts;
  }

  private static Stream<Share> ofDay(List<Part> waking) {
    if (waking.size() < FEWEST_PARTS) {
      return Stream.empty();
    }
    return Stream.of(PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING)
        .map(
            part ->
                Share.of(
                    Aspect.PART_OF_DAY,
                    part.code(),
                    (int) waking.stream().filter(one -> one.part() == part).count(),
                    waking.size(),
                    1.0 / WAKING_PARTS));
  }

  private static Stream<Share> ofWeek(Set<LocalDate> days) {
    if (days.size() < FEWEST_DAYS) {
      return Stream.empty();
    }
    return Arrays.stream(DayOfWeek.values())
        .map(
            weekday ->
                Share.of(
                    Aspect.WEEKDAY,
                    weekday.name().toLowerCase(Locale.ROOT),
                    (int) days.stream().filter(day -> day.getDayOfWeek() == weekday).count(),
                    days.size(),
                    1.0 / DayOfWeek.values().length));
  }

  private static List<Part> wakingParts(List<PastEpisode> episodes) {
    return allParts(episodes).stream().filter(part -> part.part() != PartOfDay.NIGHT).toList();
  }

  private static Set<Part> allParts(List<PastEpisode> episodes) {
    return distinct(
        episodes, began -> new Part(began.toLocalDate(), PartOfDay.of(began.toLocalTime())));
  }

  private static Set<LocalDate> localDays(List<PastEpisode> episodes) {
    return distinct(episodes, LocalDateTime::toLocalDate);
  }

  private static <T> Set<T> distinct(List<PastEpisode> episodes, Function<LocalDateTime, T> of) {
    return episodes.stream().map(PastEpisode::began).map(of).collect(Collectors.toSet());
  }
}
