package org.evenkeel.analytics.clinical.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.analytics.patterns.model.Feeling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with all tables before them tries to work out a cell that is not shown. */
class SmallCellsTests {

  @ParameterizedTest
  @CsvSource({
    "40 30 20, ...",
    "40 30 4, .xx",
    "40 12 6 5, ..xx",
    "40 12 3 2, .xxx",
    "40 30 9, .xx",
    "40 30 0, ..x",
    "40 30 0 3, .xxx",
    "3, x",
    "3 12, xx",
    "0 0, xx",
    "10 10 10, ..."
  })
  void what_is_hidden_is_a_group_of_its_own(String people, String expected) {
    long[] row = Arrays.stream(people.split(" ")).mapToLong(Long::parseLong).toArray();

    StringBuilder shown = new StringBuilder();
    for (boolean hidden : SmallCells.hidden(row)) {
      shown.append(hidden ? 'x' : '.');
    }
    assertThat(shown).hasToString(expected);
  }

  @Test
  void counts_are_told_to_the_nearest_five() {
    assertThat(List.of(10L, 12L, 13L, 17L, 18L).stream().map(SmallCells::rounded).toList())
        .containsExactly(10L, 10L, 15L, 15L, 20L);
  }

  /**
   * The worst case: everybody rates once and says all about the moment, so that each table has the
   * same people, and counts are known to the last one. What a table's row hides is then the total,
   * which another table tells, less what the row shows.
   */
  @Test
  void no_small_cell_can_be_worked_out_from_all_tables_together() {
    for (int seed = 0; seed < 300; seed++) {
      for (Map<Dimension, long[]> world : world(seed)) {
        assertThat(pinned(world, SmallCells::hidden)).isEmpty();
      }
    }
  }

  /** The same attack, when only small cells are hidden and nothing beside them. */
  @Test
  void without_hiding_more_than_the_small_cells_the_attack_succeeds() {
    int found = 0;
    for (int seed = 0; seed < 300; seed++) {
      for (Map<Dimension, long[]> world : world(seed)) {
        found += pinned(world, SmallCellsTests::smallOnly).size();
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  /** What is shown of two worlds that differ in how a small group divides is the same. */
  @Test
  void people_who_change_places_among_hidden_cells_change_nothing_that_is_shown() {
    assertThat(places(40, 30, 8, 4)).isEqualTo(places(40, 30, 4, 8));
    assertThat(places(40, 30, 8, 4)).isEqualTo(places(40, 30, 9, 3));
    assertThat(places(40, 30, 8, 4)).isNotEqualTo(places(40, 35, 8, 4));
  }

  @Test
  void each_person_counts_once_with_the_mean_of_their_ratings() {
    EffectTable table = new EffectTable();
    for (int person = 0; person < 10; person++) {
      for (int i = 0; i < (person == 0 ? 50 : 1); i++) {
        table.add(rated(person, "home", person == 0 ? 5 : 3));
      }
    }
    EffectTable.Shown home = shown(table, "home");
    assertThat(home.people()).isEqualTo(10);
    assertThat(home.rating().mean()).isCloseTo((5 + 9 * 3) / 10.0, within(1e-9));
    assertThat(home.rating().low()).isLessThan(home.rating().mean());
  }

  @Test
  void approaches_and_contexts_we_do_not_know_are_not_counted() {
    EffectTable table = new EffectTable();
    for (int person = 0; person < 20; person++) {
      table.add(rated(person, "moon", 4));
      table.add(
          new RatedOnce(
              new UUID(0, person), "astrology", Map.of(Dimension.PLACE, List.of("home")), 4));
    }
    assertThat(table.cells(Dimension.PLACE))
        .hasSize(EffectTable.APPROACHES.size() * Dimension.PLACE.contexts().size())
        .allMatch(cell -> cell.shown() == null);
  }

  @Test
  void feelings_are_those_that_patterns_know() {
    assertThat(Dimension.FEELING.contexts())
        .containsExactlyElementsOf(Arrays.stream(Feeling.values()).map(Feeling::code).toList());
  }

  /** People in each context of each dimension, a month with the same people in all of them. */
  private static List<Map<Dimension, long[]>> world(int seed) {
    Random random = new Random(seed);
    List<Map<Dimension, long[]>> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      int people = 15 + random.nextInt(120);
      Map<Dimension, long[]> counts = new EnumMap<>(Dimension.class);
      for (Dimension dimension : Dimension.values()) {
        long[] cells = new long[dimension.contexts().size()];
        double taste = 0.3 + random.nextDouble();
        for (int i = 0; i < people; i++) {
          cells[(int) (cells.length * Math.pow(random.nextDouble(), 1 + 2 * taste))]++;
        }
        counts.put(dimension, cells);
      }
      rows.add(counts);
    }
    return rows;
  }

  /** Cells with 1 to 9 people of which the attacker knows that they are so few. */
  private static List<String> pinned(
      Map<Dimension, long[]> world, Function<long[], boolean[]> hiding) {
    List<String> pinned = new ArrayList<>();
    world.forEach(
        (dimension, cells) -> {
          boolean[] hidden = hiding.apply(cells);
          long total = Arrays.stream(cells).sum();
          long seen = 0;
          int unknown = 0;
          for (int i = 0; i < cells.length; i++) {
            seen += hidden[i] ? 0 : cells[i];
            unknown += hidden[i] ? 1 : 0;
          }
          long together = total - seen;
          for (int i = 0; i < cells.length; i++) {
            long least = unknown == 1 ? together : 0;
            boolean small = together < SmallCells.LEAST_PEOPLE;
            if (hidden[i] && cells[i] > 0 && (small || least == together)) {
              pinned.add(dimension + " " + i);
            }
          }
        });
    return pinned;
  }

  private static boolean[] smallOnly(long[] cells) {
    boolean[] hidden = new boolean[cells.length];
    for (int i = 0; i < cells.length; i++) {
      hidden[i] = cells[i] < SmallCells.LEAST_PEOPLE;
    }
    return hidden;
  }

  private static String places(int home, int work, int school, int social) {
    EffectTable table = new EffectTable();
    int person = 0;
    for (Map.Entry<String, Integer> group :
        List.of(
            Map.entry("home", home),
            Map.entry("work", work),
            Map.entry("school", school),
            Map.entry("social", social))) {
      for (int i = 0; i < group.getValue(); i++) {
        table.add(rated(person++, group.getKey(), 1 + i % 5));
      }
    }
    return table.cells(Dimension.PLACE).stream()
        .map(cell -> String.valueOf(cell.shown()))
        .collect(Collectors.joining("|"));
  }

  private static EffectTable.Shown shown(EffectTable table, String context) {
    return table.cells(Dimension.PLACE).stream()
        .filter(cell -> cell.approach().equals("ACT") && cell.context().equals(context))
        .map(EffectTable.Cell::shown)
        .findFirst()
        .orElseThrow();
  }

  private static RatedOnce rated(int person, String place, int rating) {
    return new RatedOnce(
        new UUID(0, person), "ACT", Map.of(Dimension.PLACE, List.of(place)), rating);
  }
}
