package org.evenkeel.analytics.counting.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The plain way: what the records of a log add up to, from nothing, all of one member. Versions
 * mean nothing here.
 */
public final class Recount {

  private final List<Told> records;

  /** A recount over what the log tells; each record is given once. */
  public Recount(List<Told> records) {
    this.records = records.stream().filter(each -> !each.never()).toList();
  }

  /** The rows when everything is counted, also those that were emptied again. */
  public Map<RowKey, Row> rows() {
    Map<RowKey, Row> rows = new HashMap<>();
    for (Told each : records) {
      for (Addition addition : each.contribution().additions()) {
        RowKey key = key(each.contribution().userId(), addition);
        rows.put(key, add(rows.getOrDefault(key, Row.NONE), each, addition, Long.MAX_VALUE));
      }
    }
    return rows;
  }

  /** A row when only that is counted which was told up to these places. */
  public Row row(RowKey key, Map<String, Long> through) {
    Row row = Row.NONE;
    for (Told each : records) {
      long end = through.getOrDefault(each.place().topic(), 0L);
      for (Addition addition : each.contribution().additions()) {
        if (each.place().sequence() <= end
            && key(each.contribution().userId(), addition).equals(key)) {
          row = add(row, each, addition, end);
        }
      }
    }
    return row;
  }

  private static Row add(Row row, Told told, Addition addition, long end) {
    Contribution contribution = told.contribution();
    Long deleted = told.deleted();
    Place last = new Place(told.place().topic(), Math.min(told.last(), end));
    if (deleted != null && deleted <= end) {
      return row.plus(Map.of(), last);
    }
    Row added = row.plus(addition.counts(), last);
    String counted = contribution.counted();
    return counted != null && addition.projection() == Projection.SUMMARY
        ? added.notBefore(counted, contribution.occurredAt())
        : added;
  }

  private static RowKey key(UUID userId, Addition addition) {
    return new RowKey(userId, addition.projection(), addition.of());
  }
}
