package org.evenkeel.analytics.counting.model;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is after some changes.
 *
 * @param version how many those were
 * @param counts by name, without those that are 0
 * @param lastAt when what a summary counts last happened, by the same names
 * @param through for each topic the place of the last change that is in this row
 */
public record Row(
    long version,
    Map<String, Long> counts,
    Map<String, Instant> lastAt,
    Map<String, Long> through) {

  /** A row that nothing was added to. */
  public static final Row NONE = new Row(0, Map.of(), Map.of(), Map.of());

  public Row {
    counts = Map.copyOf(counts);
    lastAt = Map.copyOf(lastAt);
    through = Map.copyOf(through);
  }

  Row plus(Map<String, Long> more, Place place) {
    return changed(more, 1, place);
  }

  Row minus(Map<String, Long> less, Place place) {
    return changed(less, -1, place);
  }

  private Row changed(Map<String, Long> by, long sign, Place place) {
    Map<String, Long> sums = new TreeMap<>(counts);
    by.forEach((name, n) -> sums.merge(name, sign * n, Long::sum));
    sums.values().removeIf(n -> n == 0);
    Map<String, Long> places = new TreeMap<>(through);
    places.merge(place.topic(), place.sequence(), Math::max);
    return new Row(version + 1, sums, lastAt, places);
  }

  /** The same with the moment of what happened last; null when it never did. */
  Row last(String name, @Nullable Instant at) {
    Map<String, Instant> moments = new TreeMap<>(lastAt);
    if (at == null) {
      moments.remove(name);
    } else {
      moments.put(name, at);
    }
    return new Row(version, counts, moments, through);
  }

  /** The same with the later of two moments. */
  Row notBefore(String name, Instant at) {
    Instant known = lastAt.get(name);
    return last(name, known == null || at.isAfter(known) ? at : known);
  }

  /** Whether nothing is counted in it, as if it were not there. */
  public boolean empty() {
    return counts.isEmpty() && lastAt.isEmpty();
  }

  /** Whether two rows say the same, however often they changed. */
  public boolean saysAs(Row other) {
    return counts.equals(other.counts) && lastAt.equals(other.lastAt);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Row[version " + version + "]";
  }
}
