package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the model learnt and what analysis found. */
record Derived(Stores stores) implements Check {

  private static final String TAUGHT =
      "SELECT s.user_id, s.id FROM intervention_session s"
          + " JOIN recommendation_decision d ON d.id = s.decision_id"
          + " WHERE s.user_id = ANY (?) AND s.state = 'completed' AND d.source = 'model'";
  private static final String LEARNT =
      "SELECT user_id, session_id FROM observation WHERE user_id = ANY (?)";
  private static final String BELIEF = "SELECT user_id, n FROM posterior WHERE user_id = ANY (?)";
  private static final String UNREAD =
      "SELECT user_id, id FROM check_in WHERE user_id = ANY (?) AND analyzed_at IS NULL";

  @Override
  public List<String> differences() {
    List<String> wrong = new ArrayList<>();
    learnt(wrong);
    long unread = Stores.sum(stores.ids(Stores.WELLNESS, UNREAD));
    if (unread > 0) {
      wrong.add(unread + " check-ins are without their analysis");
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

  private static Set<UUID> flat(Map<UUID, List<UUID>> ids) {
    Set<UUID> all = new HashSet<>();
    ids.values().forEach(all::addAll);
    return all;
  }
}
