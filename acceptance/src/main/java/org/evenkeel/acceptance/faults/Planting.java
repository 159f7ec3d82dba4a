package org.evenkeel.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.acceptance.JobFailed;

/**
 * Once everything fits, errors are planted by hand, one after the other, and put right again: a
 * look that finds none of them proves nothing.
 */
record Planting(Stores stores, StoredDeeds stored, Figures figures) {

  private static final String ROW =
      " WHERE user_id = ? AND generation = " + "(SELECT max(generation) FROM stream_use) AND ";

  /**
   * One of them.
   *
   * @param pick finds a member and a key
   * @param spoil takes these
   * @param mend takes these
   */
  private record Mistake(String what, String database, String pick, String spoil, String mend) {}

  private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

  private static final List<Mistake> ROWS =
      List.of(
          new Mistake(
              "a point more in the mood of a day",
              Stores.ANALYTICS,
              "SELECT user_id, local_date::text FROM stream_day WHERE user_id = ANY (?)"
                  + " AND checkins > 0 LIMIT 1",
              "UPDATE stream_day SET mood_sum = mood_sum + 1" + ROW + "local_date = ?::date",
              "UPDATE stream_day SET mood_sum = mood_sum - 1" + ROW + "local_date = ?::date"),
          new Mistake(
              "a session counted twice",
              Stores.ANALYTICS,
              "SELECT user_id, kind FROM stream_sessions WHERE user_id = ANY (?)"
                  + " AND completed > 0 LIMIT 1",
              "UPDATE stream_sessions SET completed = completed + 1" + ROW + "kind = ?",
              "UPDATE stream_sessions SET completed = completed - 1" + ROW + "kind = ?"));

  /** No row that is compared, so that only what somebody is shown gives it away. */
  private static final Mistake ENERGY =
      new Mistake(
          "more energy in the week that somebody is shown",
          Stores.ANALYTICS,
          "SELECT user_id, checkin_id::text FROM mood_moment WHERE user_id = ANY (?)"
              + " AND energy < 10 ORDER BY local_date DESC",
          "UPDATE mood_moment SET energy = energy + 1 WHERE user_id = ? AND checkin_id = ?::uuid",
          "UPDATE mood_moment SET energy = energy - 1"
              + " WHERE user_id = ? AND checkin_id = ?::uuid");

  private static final Mistake IDEA =
      new Mistake(
          "an acknowledged idea that is gone",
          Stores.SESSION,
          "SELECT user_id, id::text FROM idea WHERE user_id = ANY (?) AND deleted_at IS NULL"
              + " LIMIT 1",
          "UPDATE idea SET user_id = " + NOBODY + " WHERE user_id = ? AND id = ?::uuid",
          "UPDATE idea SET user_id = ? WHERE user_id = " + NOBODY + " AND id = ?::uuid");

  /** The errors that were not found, a line each. */
  List<String> overlooked() {
    List<String> lines = new ArrayList<>();
    ROWS.forEach(error -> plant(error, stores.members(), figures, lines));
    plant(ENERGY, figures.shownWeeks(), figures, lines);
    plant(IDEA, stores.members(), stored, lines);
    return lines;
  }

  private void plant(Mistake error, Set<UUID> among, Check look, List<String> lines) {
    Map.Entry<UUID, String> row = pick(error, among);
    stores.change(error.database(), error.spoil(), row.getKey(), row.getValue());
    try {
      if (look.differences().isEmpty()) {
        lines.add("planted and not found: " + error.what());
      }
    } finally {
      stores.change(error.database(), error.mend(), row.getKey(), row.getValue());
    }
  }

  private Map.Entry<UUID, String> pick(Mistake error, Set<UUID> among) {
    List<Map.Entry<UUID, String>> found = new ArrayList<>();
    stores.read(
        error.database(),
        error.pick(),
        row -> found.add(Map.entry(row.getObject(1, UUID.class), row.getString(2))));
    return found.stream()
        .filter(row -> among.contains(row.getKey()))
        .findFirst()
        .orElseThrow(() -> new JobFailed("there is nothing to plant an error in: " + error.what()));
  }
}
