package org.evenkeel.analytics.clinical.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of approaches by context. Within a cell each person counts once, with the mean of their
 * ratings: who rates often says no more than others. Cells are the same whatever the data.
 */
public final class EffectTable {

  /** Approaches of the library; a name it does not have is not counted. */
  public static final List<String> APPROACHES =
      List.of("ACT", "CBT", "DBT", "mindfulness", "physical", "sensory");

  private final Map<Place, Spread> cells = new HashMap<>();
  private final Map<Place, Spread> ofPerson = new HashMap<>();
  private @Nullable UUID person;

  /** Where a cell is. */
  private record Place(Dimension dimension, String approach, String context) {}

  /**
   * A cell as it may be shown.
   *
   * @param shown null when too few people stand behind it, or when showing it would tell of a cell
   *     with too few
   */
  public record Cell(String approach, String context, @Nullable Shown shown) {}

  /**
   * What a cell shows.
   *
   * @param people rounded
   * @param rating mean over people with its interval, 1 to 5
   */
  public record Shown(long people, Spread.Interval rating) {}

  /** Adds a rating. All of a person's come one after the other. */
  public void add(RatedOnce rated) {
    if (!rated.person().equals(person)) {
      settle();
      person = rated.person();
    }
    if (!Set.copyOf(APPROACHES).contains(rated.approach())) {
      return;
    }
    rated
        .contexts()
        .forEach(
            (dimension, contexts) ->
                contexts.stream()
                    .filter(dimension.contexts()::contains)
                    .map(context -> new Place(dimension, rated.approach(), context))
                    .forEach(
                        place ->
                            ofPerson
                                .computeIfAbsent(place, p -> new Spread())
                                .add(rated.rating())));
  }

  /** All cells of a dimension, by approach and context. */
  public List<Cell> cells(Dimension dimension) {
    settle();
    List<Cell> shown = new ArrayList<>();
    for (String approach : APPROACHES) {
      List<Spread> row =
          dimension.contexts().stream()
              .map(
                  context ->
                      cells.getOrDefault(new Place(dimension, approach, context), new Spread()))
              .toList();
      boolean[] hidden = SmallCells.hidden(row.stream().mapToLong(Spread::people).toArray());
      for (int i = 0; i < row.size(); i++) {
        shown.add(
            new Cell(approach, dimension.contexts().get(i), hidden[i] ? null : shown(row.get(i))));
      }
    }
    return shown;
  }

  private static Shown shown(Spread cell) {
    return new Shown(SmallCells.rounded(cell.people()), cell.interval());
  }

  private void settle() {
    ofPerson.forEach(
        (place, ratings) -> cells.computeIfAbsent(place, p -> new Spread()).add(ratings.mean()));
    ofPerson.clear();
    person = null;
  }
}
