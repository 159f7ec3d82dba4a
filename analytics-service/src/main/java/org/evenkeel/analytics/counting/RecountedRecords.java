package org.evenkeel.analytics.counting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Change;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;
import org.evenkeel.analytics.counting.model.Told;

/** What a recount collects from the logs, and the rows that it is compared with. */
public interface RecountedRecords {

  void clear();

  void take(Change change);

  /** Users with records or rows. */
  Set<UUID> users(int generation);

  /** What the logs tell of a user; nothing of an erased one. */
  List<Told> told(UUID userId);

  /** The rows that are read. */
  Map<RowKey, Row> live(UUID userId, int generation);

  /** Puts a row in the place of one with the same or an earlier version. */
  void mend(RowKey key, int generation, Row row);
}
