package org.evenkeel.acceptance.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of figures by table, member and key; zeros and rows without figures are as good as none. */
final class Rows {

  private final Map<Place, Map<String, Object>> figures = new HashMap<>();

  /**
   * Which row.
   *
   * @param of what it is about within the member's rows of the table
   */
  record Place(String table, UUID userId, String of) {}

  /** Adds to a number. */
  void add(Place place, String figure, long n) {
    row(place).merge(figure, n, (a, b) -> (long) a + (long) b);
  }

  /** Keeps the later of two moments. */
  void latest(Place place, String figure, Instant at) {
    row(place)
        .merge(
            figure, at, (a, b) -> ((Instant) a).isAfter((Instant) b) ? (Instant) a : (Instant) b);
  }

  /** Sets what is neither. */
  void put(Place place, String figure, Object value) {
    row(place).put(figure, value);
  }

  private Map<String, Object> row(Place place) {
    return figures.computeIfAbsent(place, p -> new TreeMap<>());
  }

  /** A number of a row; 0 when there is none. */
  long number(Place place, String figure) {
    return (long) of(place).getOrDefault(figure, 0L);
  }

  /** What a row says, without zeros. */
  Map<String, Object> of(Place place) {
    Map<String, Object> said = new TreeMap<>(figures.getOrDefault(place, Map.of()));
    said.values().removeIf(value -> value.equals(0L));
    return said;
  }

  /** Places of a member's rows of one table. */
  List<Place> of(String table, UUID userId) {
    return figures.keySet().stream()
        .filter(place -> place.table().equals(table) && place.userId().equals(userId))
        .toList();
  }

  /** How many rows there are of each table. */
  String size() {
    return figures.keySet().stream()
        .collect(Collectors.groupingBy(Place::table, TreeMap::new, Collectors.counting()))
        .toString();
  }

  /** How others differ from these: a line a table, with nothing that belongs to a person. */
  List<String> differences(Rows others) {
    Set<Place> places = new HashSet<>(figures.keySet());
    places.addAll(others.figures.keySet());
    Map<String, Difference> byTable = new TreeMap<>();
    for (Place place : places) {
      Map<String, Object> here = of(place);
      Map<String, Object> there = others.of(place);
      if (!here.equals(there)) {
        byTable.computeIfAbsent(place.table(), table -> new Difference()).add(here, there);
      }
    }
    List<String> lines = new ArrayList<>();
    byTable.forEach((table, difference) -> lines.add(table + ": " + difference));
    return lines;
  }

  /** Of one table. */
  private static final class Difference {
    private long missing;
    private long surplus;
    private long other;
    private final Set<String> names = new TreeSet<>();

    void add(Map<String, Object> expected, Map<String, Object> found) {
      if (found.isEmpty()) {
        missing++;
      } else if (expected.isEmpty()) {
        surplus++;
      } else {
        other++;
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(found.keySet());
        all.removeIf(name -> expected.getOrDefault(name, 0L).equals(found.getOrDefault(name, 0L)));
        names.addAll(all);
      }
    }

    @Override
    public String toString() {
      return "%d rows are missing, %d too many, %d say something else %s"
          .formatted(missing, surplus, other, names);
    }
  }
}
