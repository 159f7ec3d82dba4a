package org.evenkeel.analytics.patterns.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How exercises are rated: each as such, in each part of the day and with each feeling, against the
 * person's own other ratings near in time.
 */
final class Helps {

  private static final Matching<Felt> NEARBY =
      new Matching<>(
          felt -> felt.rating().at(),
          felt -> felt.rating().rating(),
          Duration.ofDays(21),
          (a, b) -> true,
          3);

  /** A feeling belongs to what was done at most this long after the check-in. */
  private static final Duration FRESH = Duration.ofHours(3);

  private Helps() {}

  /** A rating with the check-in shortly before it, if there was one. */
  private record Felt(Rating rating, @Nullable Moment before) {

    boolean with(Feeling feeling) {
      return before != null && before.feelings().contains(feeling);
    }
  }

  static List<Comparison> of(History history) {
    List<Felt> all =
        history.ratings().stream()
            .map(rating -> new Felt(rating, lastBefore(rating, history.moments())))
            .toList();
    List<Comparison> comparisons = new ArrayList<>();
    all.stream()
        .map(felt -> felt.rating().exercise())
        .distinct()
        .forEach(exercise -> addAll(comparisons, exercise, all));
    return comparisons;
  }

  private static void addAll(List<Comparison> comparisons, Trait exercise, List<Felt> all) {
    Predicate<Felt> it = felt -> felt.rating().exercise().equals(exercise);
    comparisons.add(comparison(exercise, null, all, it));
    for (PartOfDay part : PartOfDay.values()) {
      comparisons.add(
          comparison(exercise, Trait.of(part), all, it.and(f -> f.rating().part() == part)));
    }
    for (Feeling feeling : Feeling.values()) {
      comparisons.add(comparison(exercise, Trait.of(feeling), all, it.and(f -> f.with(feeling))));
    }
  }

  private static Comparison comparison(
      Trait exercise, @Nullable Trait when, List<Felt> all, Predicate<Felt> has) {
    return new Comparison(
        PatternKind.WHAT_HELPS,
        exercise,
        when,
        NEARBY.sets(all.stream().filter(has).toList(), all.stream().filter(has.negate()).toList()));
  }

  private static @Nullable Moment lastBefore(Rating rating, List<Moment> moments) {
    Moment last = null;
    for (Moment moment : moments) {
      if (moment.at().isAfter(rating.at())) {
        break;
      }
      last = moment;
    }
    return last == null || last.at().isBefore(rating.at().minus(FRESH)) ? null : last;
  }
}
