package org.evenkeel.analytics.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.analytics.counting.model.RowKey;

/**
 * The highest version of each row that was told and could not be kept. Its letter may be replayed
 * after the row was mended, and must not replace it.
 */
final class NotedVersions {

  private final Map<String, Long> highest = new HashMap<>();

  NotedVersions(List<MissingRows.Missing> noted) {
    for (MissingRows.Missing each : noted) {
      // One that did not say its version would keep every later one away.
      if (each.version() < Long.MAX_VALUE) {
        highest.merge(RowKey.prefix(each.userId()) + each.row(), each.version(), Math::max);
      }
    }
  }

  /** 0 when none of this row is missing. */
  long of(RowKey key) {
    return highest.getOrDefault(key.text(), 0L);
  }
}
