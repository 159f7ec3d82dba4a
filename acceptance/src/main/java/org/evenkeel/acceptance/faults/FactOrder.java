package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The order of facts per user, as a consumer sees it that forgets repeats: each source's numbers
 * only grow in a partition, none is missing over all topics, and none is given twice.
 */
final class FactOrder {

  /** What a source told of one key. */
  private record Lane(String source, String key) {}

  /** A lane as it appears in one partition. */
  private record Place(Lane lane, String topic) {}

  private FactOrder() {}

  /** What is wrong, a line each; empty when nothing is. */
  static List<String> differences(List<StoredFact> facts) {
    List<String> wrong = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    Map<Place, Long> last = new HashMap<>();
    Map<Lane, Map<Long, UUID>> numbers = new HashMap<>();
    for (StoredFact fact : facts) {
      if (!seen.add(fact.id())) {
        continue;
      }
      Lane lane = new Lane(fact.source(), fact.key());
      UUID other =
          numbers.computeIfAbsent(lane, l -> new HashMap<>()).put(fact.sequence(), fact.id());
      if (other != null) {
        wrong.add(
            "two facts of %s have number %d of one key".formatted(lane.source(), fact.sequence()));
      }
      Long before = last.put(new Place(lane, fact.topic()), fact.sequence());
      if (before != null && before > fact.sequence()) {
        wrong.add(
            "inversion in %s-%d@%d: %d of %s after %d"
                .formatted(
                    fact.topic(),
                    fact.partition(),
                    fact.offset(),
                    fact.sequence(),
                    lane.source(),
                    before));
      }
    }
    numbers.forEach((lane, found) -> gap(lane, new TreeSet<>(found.keySet()), wrong));
    return wrong;
  }

  private static void gap(Lane lane, NavigableSet<Long> numbers, List<String> wrong) {
    if (numbers.first() != 1 || numbers.last() != numbers.size()) {
      wrong.add(
          "%s lacks %d of %d facts of one key"
              .formatted(lane.source(), numbers.last() - numbers.size(), numbers.last()));
    }
  }

  /** How many records were repeats. */
  static long repeats(List<StoredFact> facts) {
    return facts.size() - facts.stream().map(StoredFact::id).distinct().count();
  }
}
