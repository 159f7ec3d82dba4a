package org.evenkeel.analytics.patterns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a low mood: place, company and feelings at a check-in, and whether the next
 * mood is low, against steps that began in the same mood, ended in the same part of the day and
 * were near in time. So neither a low that lasts nor a rhythm of the day is taken for more. A
 * check-in that says nothing of place, company or feelings is on no side.
 */
final class Triggers {

  private static final Matching<Step> ALIKE =
      new Matching<>(
          step -> step.from().at(),
          step -> step.low() ? 1 : 0,
          Duration.ofDays(14),
          Step::comparableWith,
          3);

  private Triggers() {}

  static List<Comparison> of(List<Moment> moments) {
    return LowMood.of(moments).stream()
        .mapToObj(low -> Step.of(moments, low))
        .flatMap(
            steps ->
                Stream.of(
                        named("location", steps, Moment::location),
                        named("social", steps, Moment::social),
                        feelings(steps))
                    .flatMap(comparisons -> comparisons))
        .toList();
  }

  private static Stream<Comparison> named(
      String aspect, List<Step> steps, Function<Moment, @Nullable String> name) {
    List<Step> known = steps.stream().filter(s -> name.apply(s.from()) != null).toList();
    return known.stream()
        .map(step -> Objects.requireNonNull(name.apply(step.from())))
        .distinct()
        .sorted()
        .map(
            value -> comparison(new Trait(aspect, value), known, m -> value.equals(name.apply(m))));
  }

  private static Stream<Comparison> feelings(List<Step> steps) {
    List<Step> tagged = steps.stream().filter(s -> !s.from().feelings().isEmpty()).toList();
    return Stream.of(Feeling.values())
        .filter(feeling -> tagged.stream().anyMatch(s -> s.from().feelings().contains(feeling)))
        .map(feeling -> comparison(Trait.of(feeling), tagged, m -> m.feelings().contains(feeling)));
  }

  private static Comparison comparison(Trait trait, List<Step> steps, Predicate<Moment> has) {
    return new Comparison(
        PatternKind.BEFORE_LOW_MOOD,
        trait,
        null,
        ALIKE.sets(
            beginnings(steps, has), steps.stream().filter(s -> !has.test(s.from())).toList()));
  }

  /**
   * The first of each spell of steps with the trait. A week at home is one time at home: its days
   * have much in common besides, and would count as many where there is one.
   */
  private static List<Step> beginnings(List<Step> steps, Predicate<Moment> has) {
    List<Step> beginnings = new ArrayList<>();
    boolean within = false;
    for (Step step : steps) {
      boolean now = has.test(step.from());
      if (now && !within) {
        beginnings.add(step);
      }
      within = now;
    }
    return beginnings;
  }
}
