package org.evenkeel.wellness.library;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a browsing member looks for.
 *
 * @param maximumSeconds longest duration
 * @param energy the most energy it may ask for
 * @param words searched in names, descriptions and instructions
 */
record LibraryFilter(
    @Nullable Approach approach,
    @Nullable Integer maximumSeconds,
    @Nullable Level energy,
    @Nullable Feeling feeling,
    @Nullable String words) {

  String where() {
    StringBuilder sql = new StringBuilder(" WHERE is_active");
    if (approach != null) {
      sql.append(" AND approach = :approach");
    }
    if (maximumSeconds != null) {
      sql.append(" AND duration_seconds <= :seconds");
    }
    if (energy != null) {
      sql.append(" AND energy_rank <= :energy");
    }
    if (feeling != null) {
      sql.append(" AND :feeling = ANY (feelings)");
    }
    if (words != null) {
      sql.append(" AND search @@ websearch_to_tsquery('english', :words)");
    }
    return sql.toString();
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    if (approach != null) {
      parameters.put("approach", approach.wireName());
    }
    if (maximumSeconds != null) {
      parameters.put("seconds", maximumSeconds);
    }
    if (energy != null) {
      parameters.put("energy", energy.rank());
    }
    if (feeling != null) {
      parameters.put("feeling", feeling.wireName());
    }
    if (words != null) {
      parameters.put("words", words);
    }
    return parameters;
  }

  /** Hides what was searched for. */
  @Override
  public String toString() {
    return "LibraryFilter[...]";
  }
}
