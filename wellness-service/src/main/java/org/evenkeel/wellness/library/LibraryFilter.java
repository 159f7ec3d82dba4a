package org.evenkeel.wellness.library;

import java.util.HashMap;
import java.util.Map;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who browses the library looks for.
 *
 * @param maximumSeconds longest duration
 * @param energy the most energy it may ask for
 * @param words searched in names, descriptions and instructions
 * @param inactiveToo whether what is no longer offered is shown, for those who keep the library
 */
record LibraryFilter(
    @Nullable Approach approach,
    @Nullable Integer maximumSeconds,
    @Nullable Level energy,
    @Nullable Feeling feeling,
    @Nullable String words,
    boolean inactiveToo) {

  /** Field to sort by: how well the words fit, or the slug when there are none. */
  static final String RELEVANCE = "relevance";

  private static final String QUERY = "websearch_to_tsquery('english', :words)";

  String where() {
    StringBuilder sql = new StringBuilder(inactiveToo ? " WHERE true" : " WHERE is_active");
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
      sql.append(" AND search @@ " + QUERY);
    }
    return sql.toString();
  }

  /** What follows {@code ORDER BY}. Of what fits equally well the slug comes first. */
  String orderBy(PageQuery page) {
    if (!page.sortField().equals(RELEVANCE)) {
      return page.orderBy(LibraryFilter::column);
    }
    String rank = words == null ? "" : "ts_rank(search, " + QUERY + ")";
    return rank.isEmpty()
        ? "slug, id"
        : rank + (page.descending() ? " DESC" : " ASC") + ", slug, id";
  }

  /** The score has no column: it grows with the shrunk mean, which SQL computes as we do. */
  private static String column(String field) {
    return field.equals("global_effectiveness_score")
        ? "((rating_sum - total_completions) / 4.0 + 5) / (total_completions + 10)"
        : field;
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
