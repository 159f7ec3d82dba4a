package org.evenkeel.analytics.patterns.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Mood by part of the day and by weekday, against the person's own nearby rest: the other parts of
 * the same or a neighbouring day, the other days of the week around a day.
 */
final class Rhythm {

  private static final Matching<Moment> NEARBY =
      new Matching<>(Moment::at, Moment::mood, Duration.ofHours(30), (a, b) -> true, 3);

  private static final int FEWEST_OTHER_DAYS = 3;

  private Rhythm() {}

  static List<Comparison> of(List<Moment> moments) {
    Map<LocalDate, Double> days =
        moments.stream()
            .collect(Collectors.groupingBy(Moment::day, Collectors.averagingInt(Moment::mood)));
    Stream<Comparison> parts = Arrays.stream(PartOfDay.values()).map(part -> at(part, moments));
    Stream<Comparison> weekdays = Arrays.stream(DayOfWeek.values()).map(day -> on(day, days));
    return Stream.of(parts, weekdays, Stream.of(weekend(days)))
        .flatMap(comparisons -> comparisons)
        .toList();
  }

  private static Comparison at(PartOfDay part, List<Moment> moments) {
    Map<Boolean, List<Moment>> sides =
        moments.stream().collect(Collectors.partitioningBy(m -> m.part() == part));
    return new Comparison(
        PatternKind.TIME_OF_DAY,
        Trait.of(part),
        null,
        NEARBY.sets(sides.getOrDefault(true, List.of()), sides.getOrDefault(false, List.of())));
  }

  /** Each such day in the middle of its own week, of which no other set has a day. */
  private static Comparison on(DayOfWeek weekday, Map<LocalDate, Double> days) {
    List<MatchedSet> sets = new ArrayList<>();
    for (LocalDate date : sorted(days, weekday)) {
      List<Double> before = values(days, date.minusDays(3), date.minusDays(1));
      List<Double> after = values(days, date.plusDays(1), date.plusDays(3));
      if (!before.isEmpty()
          && !after.isEmpty()
          && before.size() + after.size() >= FEWEST_OTHER_DAYS) {
        before.addAll(after);
        sets.add(MatchedSet.of(days.getOrDefault(date, 0.0), before));
      }
    }
    return weekdays(weekday.name().toLowerCase(Locale.ROOT), sets);
  }

  /** Saturday and Sunday, against the two days before and the two after. */
  private static Comparison weekend(Map<LocalDate, Double> days) {
    List<MatchedSet> sets = new ArrayList<>();
    Stream<LocalDate> saturdays =
        Stream.concat(
                sorted(days, DayOfWeek.SATURDAY).stream(),
                sorted(days, DayOfWeek.SUNDAY).stream().map(day -> day.minusDays(1)))
            .distinct()
            .sorted();
    saturdays.forEach(
        saturday -> {
          OptionalDouble before = mean(days, saturday.minusDays(2));
          OptionalDouble after = mean(days, saturday.plusDays(2));
          if (before.isPresent() && after.isPresent()) {
            sets.add(
                MatchedSet.of(
                    mean(days, saturday).orElseThrow(),
                    List.of(before.getAsDouble(), after.getAsDouble())));
          }
        });
    return weekdays("weekend", sets);
  }

  private static Comparison weekdays(String value, List<MatchedSet> sets) {
    return new Comparison(PatternKind.WEEKDAY, new Trait("weekday", value), null, sets);
  }

  private static List<LocalDate> sorted(Map<LocalDate, Double> days, DayOfWeek weekday) {
    return days.keySet().stream().filter(d -> d.getDayOfWeek() == weekday).sorted().toList();
  }

  private static OptionalDouble mean(Map<LocalDate, Double> days, LocalDate first) {
    return values(days, first, first.plusDays(1)).stream()
        .flatMapToDouble(DoubleStream::of)
        .average();
  }

  private static List<Double> values(Map<LocalDate, Double> days, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(days::containsKey)
        .map(day -> days.getOrDefault(day, 0.0))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
