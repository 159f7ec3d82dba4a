package org.evenkeel.wellness.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of the library; names every one that does not fit. */
final class FilterParameters {
  private static final int LONGEST_SEARCH = 100;
  private static final int DIGITS = 5;

  private final List<FieldProblem> problems = new ArrayList<>();

  private FilterParameters() {}

  static LibraryFilter read(
      @Nullable String approach,
      @Nullable String durationMax,
      @Nullable String energyLevel,
      @Nullable String targetEmotion,
      @Nullable String words,
      @Nullable String includeInactive) {
    FilterParameters reading = new FilterParameters();
    LibraryFilter filter =
        new LibraryFilter(
            reading.value(
                "therapeutic_approach",
                approach,
                Approach::named,
                "must be DBT, ACT, CBT, mindfulness, sensory or physical"),
            reading.value(
                "duration_max",
                durationMax,
                FilterParameters::seconds,
                "must be a number of seconds from 1"),
            reading.value(
                "energy_level",
                energyLevel,
                FilterParameters::energy,
                "must be minimal, low, medium, high, or 1 to 10"),
            reading.value(
                "target_emotion", targetEmotion, Feeling::of, "must be an emotion we know"),
            reading.value("q", words, FilterParameters::search, "must have 1 to 100 characters"),
            Boolean.TRUE.equals(
                reading.value(
                    "include_inactive",
                    includeInactive,
                    FilterParameters::yesOrNo,
                    "must be true or false")));
    if (!reading.problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(reading.problems);
    }
    return filter;
  }

  private <T> @Nullable T value(
      String name,
      @Nullable String given,
      Function<String, Optional<T>> reader,
      String expectation) {
    if (given == null) {
      return null;
    }
    Optional<T> value = reader.apply(given);
    if (value.isEmpty()) {
      problems.add(new FieldProblem(name, expectation));
    }
    return value.orElse(null);
  }

  private static Optional<Integer> seconds(String given) {
    return number(given).filter(seconds -> seconds >= 1);
  }

  /** A level, or what somebody who checked in with this number can give. */
  private static Optional<Level> energy(String given) {
    return Level.named(given)
        .or(() -> number(given).filter(n -> n >= 1 && n <= 10).map(Level::ofEnergy));
  }

  private static Optional<Integer> number(String given) {
    boolean digits =
        !given.isEmpty()
            && given.length() <= DIGITS
            && given.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Optional.of(Integer.parseInt(given)) : Optional.empty();
  }

  private static Optional<Boolean> yesOrNo(String given) {
    return switch (given) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> search(String given) {
    return given.isBlank()
            || given.length() > LONGEST_SEARCH
            || given.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(given);
  }
}
