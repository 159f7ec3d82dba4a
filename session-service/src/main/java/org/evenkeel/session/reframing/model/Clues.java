package org.evenkeel.session.reframing.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own words give a reframe to hold on to.
 *
 * @param quote a short clause of theirs that fears or overstates
 * @param person somebody they name by a word everybody uses, such as {@code your manager}; a
 *     partner or one of the family only where nothing tells of anger or fear
 * @param time when it is about, such as {@code tomorrow}
 * @param absolute a word that leaves no exception, such as {@code never}
 */
public record Clues(
    @Nullable String quote,
    @Nullable String person,
    @Nullable String time,
    @Nullable String absolute) {

  /** Nothing to hold on to. */
  public static final Clues NONE = new Clues(null, null, null, null);

  /** The clues in these texts, of which the first counts most. */
  public static Clues in(List<String> texts) {
    List<String> plain = texts.stream().map(PlainText::of).toList();
    return new Clues(
        or(Quotation.of(plain)),
        person(plain),
        or(ClueWords.firstOf(plain, ClueWords::time)),
        or(ClueWords.firstOf(plain, ClueWords::absolute)));
  }

  /**
   * Who it is about; nobody when that is a partner or one of the family and the texts tell of anger
   * or fear, because to see their side may be the last thing that helps.
   */
  private static @Nullable String person(List<String> plain) {
    return or(
        ClueWords.firstOf(plain, ClueWords::person)
            .filter(
                person ->
                    !ClueWords.nearest(person) || plain.stream().noneMatch(ClueWords::uneasy)));
  }

  private static @Nullable String or(Optional<String> found) {
    return found.orElse(null);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "Clues[...]";
  }
}
