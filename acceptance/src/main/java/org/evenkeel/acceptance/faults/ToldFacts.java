package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every change was told exactly once, in order, and everything that is derived from it is there.
 */
record ToldFacts(Deeds deeds, Stores stores, TopicReader topics) implements Check {

  private static final String CHECK_INS =
      "SELECT user_id, count(*) FROM check_in WHERE user_id = ANY (?) GROUP BY user_id";

  /**
   * A fact of which each member has as many as rows of a table.
   *
   * @param deleted deeds that took rows away, whose facts were told all the same
   */
  private record Told(String type, String database, String query, Deed.@Nullable Kind deleted) {
    Told(String type, String database, String query) {
      this(type, database, query, null);
    }

    static Told session(String type, String table, String condition) {
      return new Told(
          "org.evenkeel.sessions." + type,
          Stores.SESSION,
          "SELECT user_id, count(*) FROM "
              + table
              + " WHERE user_id = ANY (?)"
              + condition
              + " GROUP BY user_id");
    }
  }

  private static final String COMPLETED = " AND step = 'completed'";
  private static final String LEFT =
      "(SELECT user_id, step FROM spark_session UNION ALL SELECT user_id, step FROM wave_session"
          + " UNION ALL SELECT user_id, step FROM rsd_episode) AS all_of_them";

  private static final List<Told> TOLD =
      List.of(
          new Told(
              "org.evenkeel.wellness.check-in-recorded.v1",
              Stores.WELLNESS,
              CHECK_INS,
              Deed.Kind.CHECK_IN_GONE),
          new Told(
              "org.evenkeel.ml.text-analyzed.v1",
              Stores.WELLNESS,
              CHECK_INS,
              Deed.Kind.CHECK_IN_GONE),
          new Told(
              "org.evenkeel.wellness.check-in-deleted.v1",
              Stores.WELLNESS,
              CHECK_INS + " HAVING false",
              Deed.Kind.CHECK_IN_GONE),
          new Told(
              "org.evenkeel.wellness.intervention-started.v1",
              Stores.WELLNESS,
              "SELECT user_id, count(*) FROM intervention_session WHERE user_id = ANY (?)"
                  + " GROUP BY user_id"),
          new Told(
              "org.evenkeel.wellness.intervention-completed.v1",
              Stores.WELLNESS,
              "SELECT user_id, count(*) FROM intervention_session"
                  + " WHERE user_id = ANY (?) AND state = 'completed' GROUP BY user_id"),
          Told.session("spark-session-started.v1", "spark_session", ""),
          Told.session("spark-session-completed.v1", "spark_session", COMPLETED),
          Told.session("wave-session-started.v1", "wave_session", ""),
          Told.session("wave-session-completed.v1", "wave_session", COMPLETED),
          Told.session("rsd-episode-started.v1", "rsd_episode", ""),
          Told.session("rsd-episode-resolved.v1", "rsd_episode", COMPLETED),
          Told.session("guided-session-abandoned.v1", LEFT, " AND step = 'abandoned'"),
          Told.session("idea-captured.v1", "idea", ""),
          Told.session("idea-deleted.v1", "idea", " AND deleted_at IS NOT NULL"),
          new Told(
              "org.evenkeel.crisis.crisis-detected.v1",
              Stores.CRISIS,
              "SELECT user_id, count(*) FROM case_source WHERE user_id = ANY (?)"
                  + " GROUP BY user_id"));

  @Override
  public List<String> differences() {
    Set<String> members = deeds.members().stream().map(UUID::toString).collect(Collectors.toSet());
    List<StoredFact> facts =
        topics.facts().stream().filter(fact -> members.contains(fact.key())).toList();
    List<String> wrong = new ArrayList<>(FactOrder.differences(facts));
    for (Told told : TOLD) {
      compare(told, facts, wrong);
    }
    return wrong;
  }

  private void compare(Told told, List<StoredFact> facts, List<String> wrong) {
    Map<UUID, Long> rows = new HashMap<>(stores.counts(told.database(), told.query()));
    if (told.deleted() != null) {
      deeds.count(told.deleted()).forEach((member, n) -> rows.merge(member, n, Long::sum));
    }
    Map<UUID, Long> events =
        facts.stream()
            .filter(fact -> fact.type().equals(told.type()))
            .collect(
                Collectors.groupingBy(
                    fact -> UUID.fromString(fact.key()),
                    Collectors.collectingAndThen(
                        Collectors.mapping(StoredFact::id, Collectors.toSet()),
                        ids -> (long) ids.size())));
    Set<UUID> differing = new HashSet<>(rows.keySet());
    differing.addAll(events.keySet());
    differing.removeIf(id -> rows.getOrDefault(id, 0L).equals(events.getOrDefault(id, 0L)));
    if (!differing.isEmpty()) {
      wrong.add(
          "%s: of %d facts %d are missing, %d too many; %d members differ"
              .formatted(
                  told.type(),
                  rows.values().stream().mapToLong(Long::longValue).sum(),
                  above(rows, events),
                  above(events, rows),
                  differing.size()));
    }
  }

  /** By how much the one counts are above the others, where they are. */
  private static long above(Map<UUID, Long> counts, Map<UUID, Long> others) {
    return counts.entrySet().stream()
        .mapToLong(each -> Math.max(0, each.getValue() - others.getOrDefault(each.getKey(), 0L)))
        .sum();
  }
}
