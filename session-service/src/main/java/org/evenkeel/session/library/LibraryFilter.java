package org.evenkeel.session.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.FieldProblem;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.session.people.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted, and in which style.
 *
 * @param feeling they are meant for; null for any
 * @param intensity at which they fit, 1 to 10; null for any
 * @param style asked for; null for the person's own
 * @param tag they carry; null for any
 */
record LibraryFilter(
    @Nullable Feeling feeling,
    @Nullable Integer intensity,
    @Nullable CommunicationStyle style,
    @Nullable String tag) {

  /**
   * Reads query parameters.
   *
   * @throws ProblemException 400 naming every one that does not fit
   */
  static LibraryFilter read(
      @Nullable String feeling,
      @Nullable Integer intensity,
      @Nullable String style,
      @Nullable String tag) {
    List<FieldProblem> problems = new ArrayList<>();
    LibraryFilter filter =
        new LibraryFilter(
            value("feeling", feeling, Feeling::of, "is a feeling we know", problems),
            value(
                "intensity",
                intensity,
                n -> Optional.of(n).filter(given -> given >= 1 && given <= 10),
                "is 1 to 10",
                problems),
            value(
                "style",
                style,
                CommunicationStyle::named,
                "is one of warm, direct, playful, professional",
                problems),
            value(
                "tag",
                tag,
                name -> Optional.of(name).filter(Vocabulary.TAGS::contains),
                "is a tag we know",
                problems));
    if (!problems.isEmpty()) {
      throw new ProblemException(CommonProblems.INVALID).withErrors(problems);
    }
    return filter;
  }

  boolean fits(Entry entry) {
    return (feeling == null || entry.feelings().contains(feeling))
        && (intensity == null || (entry.from() <= intensity && intensity <= entry.to()))
        && (tag == null || entry.tags().contains(tag));
  }

  private static <G, T> @Nullable T value(
      String name,
      @Nullable G given,
      Function<G, Optional<T>> reader,
      String expectation,
      List<FieldProblem> problems) {
    if (given == null) {
      return null;
    }
    Optional<T> value = reader.apply(given);
    if (value.isEmpty()) {
      problems.add(new FieldProblem(name, expectation));
    }
    return value.orElse(null);
  }
}
