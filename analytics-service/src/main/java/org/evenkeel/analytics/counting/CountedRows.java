package org.evenkeel.analytics.counting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;

/** The rows that the stream counted, as others read them. */
public interface CountedRows {

  /**
   * What a member did in all.
   *
   * @param counts by name; a name that is missing stands for 0
   * @param lastAt by the same names
   */
  record Totals(Map<String, Long> counts, Map<String, Instant> lastAt) {
    public Totals {
      counts = Map.copyOf(counts);
      lastAt = Map.copyOf(lastAt);
    }
  }

  /** Empty while no generation of the stream serves yet. */
  Optional<Totals> totals(UUID userId);

  /**
   * Keeps a row unless a higher version of the same generation is there, a later serves, or its
   * user was forgotten.
   */
  void put(RowKey key, int generation, Row row);

  /** Takes all rows of an erased user away, and none comes back. */
  void forget(UUID userId);

  /** Takes all rows of a user away of whom the logs tell nothing; what they do next counts. */
  void clear(UUID userId);

  /** Which generation is read; 0 when none is. */
  int serving();

  /** From now on this generation is read, and earlier ones are gone. */
  void serve(int generation);
}
