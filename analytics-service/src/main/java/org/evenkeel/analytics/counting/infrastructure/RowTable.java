package org.evenkeel.analytics.counting.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.evenkeel.analytics.counting.model.Projection;

/**
 * A table of rows.
 *
 * @param of column that says what a row is about
 * @param cast how the text of a key becomes that column
 * @param counts columns, named as the counts are
 * @param dated whether each count has a column {@code last_<count>}
 * @param feelings whether counts {@code feeling.<code>} are kept in a column of their own
 */
record RowTable(
    String name, String of, String cast, List<String> counts, boolean dated, boolean feelings) {

  private static final RowTable SUMMARY =
      new RowTable(
          "stream_summary",
          "about",
          "text",
          List.of(
              "checkins",
              "journal_entries",
              "interventions_completed",
              "spark_sessions",
              "wave_sessions",
              "rsd_episodes",
              "ideas_captured"),
          true,
          false);
  private static final RowTable DAY =
      new RowTable(
          "stream_day",
          "local_date",
          "date",
          List.of(
              "checkins",
              "mood_sum",
              "energy_sum",
              "journal_entries",
              "interventions_completed",
              "spark_sessions",
              "wave_sessions",
              "rsd_episodes",
              "ideas_captured"),
          false,
          true);
  private static final RowTable INTERVENTION =
      new RowTable(
          "stream_intervention",
          "intervention_id",
          "uuid",
          List.of("started", "completed", "rating_sum"),
          false,
          false);
  private static final RowTable SESSIONS =
      new RowTable(
          "stream_sessions",
          "kind",
          "text",
          List.of(
              "started",
              "completed",
              "abandoned",
              "measured",
              "intensity_change_sum",
              "recovered",
              "recovery_minutes_sum"),
          false,
          false);

  static final List<RowTable> ALL = List.of(SUMMARY, DAY, INTERVENTION, SESSIONS);

  static RowTable of(Projection projection) {
    return switch (projection) {
      case SUMMARY -> SUMMARY;
      case DAY -> DAY;
      case INTERVENTION -> INTERVENTION;
      case SESSIONS -> SESSIONS;
    };
  }

  /**
   * Parameters: user, generation, of, version, through, each column; no later row is touched and
   * none of a forgotten user or a removed generation made.
   */
  String upsert() {
    return upsert("<");
  }

  /** The same, which also replaces a row of the same version. */
  String mend() {
    return upsert("<=");
  }

  private String upsert(String newer) {
    List<String> columns = columns();
    String values =
        columns.stream()
            .map(column -> column.equals("feelings") ? ":feelings::jsonb" : ":" + column)
            .collect(Collectors.joining(", "));
    String updates =
        columns.stream()
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));
    return """
    INSERT INTO %1$s (user_id, generation, %2$s, version, through, %4$s)
    SELECT :user, :generation, :of::%3$s, :version, :through::jsonb, %5$s
    WHERE NOT EXISTS (
        SELECT FROM stream_use WHERE generation = :generation AND removed_at IS NOT NULL)
      AND NOT EXISTS (SELECT FROM stream_forgotten WHERE user_id = :user)
    ON CONFLICT (user_id, generation, %2$s)
      DO UPDATE SET version = excluded.version, through = excluded.through, %6$s
      WHERE %1$s.version %7$s excluded.version
    """
        .formatted(name, of, cast, String.join(", ", columns), values, updates, newer);
  }

  /** Columns besides key and version. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(counts);
    if (dated) {
      counts.forEach(count -> columns.add("last_" + count));
    }
    if (feelings) {
      columns.add("feelings");
    }
    return columns;
  }
}
