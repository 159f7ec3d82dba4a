package org.evenkeel.analytics.rebuild;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table made of facts, and nothing else. It has a twin of the same columns in schema {@code
 * rebuild}.
 *
 * @param key columns of its primary key
 */
record Projection(String table, List<String> key) {

  static final List<Projection> ALL =
      List.of(
          new Projection("activity", List.of("user_id", "kind", "record_id")),
          new Projection("achievement_unlocked", List.of("user_id", "achievement")),
          new Projection("streak_pause", List.of("user_id", "pause_id")),
          new Projection("place", List.of("user_id")),
          new Projection("recommendation_course", List.of("user_id", "decision_id")),
          new Projection("provider_call", List.of("call_id")),
          new Projection("mood_moment", List.of("user_id", "checkin_id")),
          new Projection("intervention_rating", List.of("user_id", "session_id")),
          new Projection("communication_style", List.of("user_id")),
          new Projection("week_setting", List.of("user_id")),
          new Projection("week_rule", List.of("user_id", "since")));

  /** Those made of what this service told itself. */
  static final List<Projection> OWN =
      ALL.stream()
          .filter(each -> List.of("achievement_unlocked", "streak_pause").contains(each.table()))
          .toList();

  /** Whether its rows are of members; others tell of nobody. */
  boolean personal() {
    return key.contains("user_id");
  }

  String live() {
    return "public." + table;
  }

  String twin() {
    return "rebuild." + table;
  }

  /** Rows that should not be there, or not like this. */
  String surplus() {
    return "TABLE " + live() + " EXCEPT TABLE " + twin();
  }

  /** Rows that should be there. */
  String missing() {
    return "TABLE " + twin() + " EXCEPT TABLE " + live();
  }

  /** Whether a row {@code l} and a row {@code s} have the same key. */
  String sameKey() {
    return key.stream()
        .map(column -> "l." + column + " = s." + column)
        .collect(Collectors.joining(" AND "));
  }
}
