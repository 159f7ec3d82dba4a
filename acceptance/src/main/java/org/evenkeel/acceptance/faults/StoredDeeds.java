package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything acknowledged is in its database unless its deletion was, and nothing is there twice.
 */
record StoredDeeds(Deeds deeds, Ledger ledger, Stores stores) implements Check {

  /** Where the deeds of a kind are. */
  private record Place(Deed.Kind kind, String database, String query) {
    static Place session(Deed.Kind kind, String table, String condition) {
      return new Place(
          kind,
          Stores.SESSION,
          "SELECT user_id, id FROM " + table + " WHERE user_id = ANY (?)" + condition);
    }
  }

  private static final String COMPLETED = " AND step = 'completed'";

  private static final List<Place> PLACES =
      List.of(
          new Place(
              Deed.Kind.CHECK_IN,
              Stores.WELLNESS,
              "SELECT user_id, id FROM check_in WHERE user_id = ANY (?)"),
          new Place(
              Deed.Kind.START,
              Stores.WELLNESS,
              "SELECT user_id, id FROM intervention_session WHERE user_id = ANY (?)"),
          new Place(
              Deed.Kind.COMPLETE,
              Stores.WELLNESS,
              "SELECT user_id, id FROM intervention_session"
                  + " WHERE user_id = ANY (?) AND state = 'completed'"),
          Place.session(Deed.Kind.SPARK_START, "spark_session", ""),
          Place.session(Deed.Kind.SPARK_END, "spark_session", COMPLETED),
          Place.session(Deed.Kind.WAVE_START, "wave_session", ""),
          Place.session(Deed.Kind.WAVE_END, "wave_session", COMPLETED),
          Place.session(Deed.Kind.RSD_START, "rsd_episode", ""),
          Place.session(Deed.Kind.RSD_END, "rsd_episode", COMPLETED),
          Place.session(Deed.Kind.IDEA, "idea", " AND deleted_at IS NULL"));

  /** A member does one thing at a moment, and one intervention after a check-in. */
  private static final Map<String, String> TWICE =
      Map.of(
          "check-in",
          "SELECT user_id, (count(*) - 1) FROM check_in WHERE user_id = ANY (?)"
              + " GROUP BY user_id, occurred_at HAVING count(*) > 1",
          "intervention after one check-in",
          "SELECT user_id, (count(*) - 1) FROM intervention_session WHERE user_id = ANY (?)"
              + " GROUP BY user_id, checkin_id HAVING count(*) > 1");

  @Override
  public List<String> differences() {
    List<String> wrong = new ArrayList<>();
    for (Place place : PLACES) {
      compare(place, stores.ids(place.database(), place.query()), wrong);
    }
    TWICE.forEach(
        (what, query) -> {
          Map<UUID, Long> found = stores.counts(Stores.WELLNESS, query);
          if (!found.isEmpty()) {
            wrong.add("stored twice: %s, of %d members".formatted(what, found.size()));
          }
        });
    return wrong;
  }

  private void compare(Place place, Map<UUID, List<UUID>> stored, List<String> wrong) {
    Collection<Deed> all = deeds.of(place.kind());
    Set<UUID> ids = new HashSet<>();
    stored.values().forEach(ids::addAll);
    long lost =
        all.stream()
            .filter(Deed::acknowledged)
            .filter(deed -> !ledger.removed(deed.id()) && !ids.contains(deed.id()))
            .count();
    if (lost > 0) {
      wrong.add("lost: %d acknowledged %s".formatted(lost, place.kind()));
    }
    long back = ids.stream().filter(ledger::removed).count();
    if (back > 0) {
      wrong.add("%d deleted %s are there".formatted(back, place.kind()));
    }
    Map<UUID, Long> done = deeds.count(place.kind());
    long more =
        stored.entrySet().stream()
            .filter(each -> each.getValue().size() > done.getOrDefault(each.getKey(), 0L))
            .count();
    if (more > 0) {
      wrong.add("%d members have more %s than they did".formatted(more, place.kind()));
    }
  }
}
