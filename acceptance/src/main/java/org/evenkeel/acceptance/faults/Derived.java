package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.acceptance.Person;
import tools.jackson.databind.JsonNode;

/** What the services derive: summaries, what the model learnt, what analysis found. */
record Derived(Stores stores, Map<UUID, Person> people) implements Check {

  private static final String TAUGHT =
      "SELECT s.user_id, s.id FROM intervention_session s"
          + " JOIN recommendation_decision d ON d.id = s.decision_id"
          + " WHERE s.user_id = ANY (?) AND s.state = 'completed' AND d.source = 'model'";
  private static final String LEARNT =
      "SELECT user_id, session_id FROM observation WHERE user_id = ANY (?)";
  private static final String BELIEF = "SELECT user_id, n FROM posterior WHERE user_id = ANY (?)";
  private static final String UNREAD =
      "SELECT user_id, id FROM check_in WHERE user_id = ANY (?) AND analyzed_at IS NULL";

  /** A number of the summary and the rows that it counts. */
  private record Summed(String field, String database, String query) {}

  private static final List<Summed> SUMMED =
      List.of(
          new Summed(
              "checkins",
              Stores.WELLNESS,
              "SELECT user_id, id FROM check_in WHERE user_id = ANY (?)"),
          new Summed(
              "interventions_completed",
              Stores.WELLNESS,
              "SELECT user_id, id FROM intervention_session"
                  + " WHERE user_id = ANY (?) AND state = 'completed'"),
          new Summed(
              "spark_sessions",
              Stores.SESSION,
              "SELECT user_id, id FROM spark_session"
                  + " WHERE user_id = ANY (?) AND step = 'completed'"));

  @Override
  public List<String> differences() {
    List<String> wrong = new ArrayList<>();
    learnt(wrong);
    long unread = Stores.sum(stores.ids(Stores.WELLNESS, UNREAD));
    if (unread > 0) {
      wrong.add(unread + " check-ins are without their analysis");
    }
    if (wrong.isEmpty()) {
      summaries(wrong);
    }
    return wrong;
  }

  private void learnt(List<String> wrong) {
    Map<UUID, List<UUID>> learnt = stores.ids(Stores.ML, LEARNT);
    Set<UUID> missing = flat(stores.ids(Stores.WELLNESS, TAUGHT));
    missing.removeAll(flat(learnt));
    if (!missing.isEmpty()) {
      wrong.add(missing.size() + " completed interventions taught the model nothing");
    }
    Map<UUID, Long> belief = stores.counts(Stores.ML, BELIEF);
    learnt.forEach(
        (member, observations) -> {
          if (belief.getOrDefault(member, 0L) != observations.size()) {
            wrong.add("a belief rests on another number of observations than there are");
          }
        });
  }

  private void summaries(List<String> wrong) {
    Map<String, Map<UUID, List<UUID>>> rows = new HashMap<>();
    SUMMED.forEach(s -> rows.put(s.field(), stores.ids(s.database(), s.query())));
    people.forEach(
        (member, person) -> {
          JsonNode summary = person.get("/analytics/summary").expect(200).json();
          rows.forEach(
              (field, ids) -> {
                int expected = ids.getOrDefault(member, List.of()).size();
                if (summary.path(field).asInt(-1) != expected) {
                  wrong.add(
                      "a summary says %d %s of %d"
                          .formatted(summary.path(field).asInt(-1), field, expected));
                }
              });
        });
  }

  private static Set<UUID> flat(Map<UUID, List<UUID>> ids) {
    Set<UUID> all = new HashSet<>();
    ids.values().forEach(all::addAll);
    return all;
  }
}
