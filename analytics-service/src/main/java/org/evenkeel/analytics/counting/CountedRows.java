package org.evenkeel.analytics.counting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.analytics.counting.model.Row;
import org.evenkeel.analytics.counting.model.RowKey;

/** The rows that the stream counted, those of each generation apart. */
public interface CountedRows {

  /**
   * What a member did in all.
   *
   * @param counts by name; a name that is missing stands for 0
   * @param lastAt by the same names
   */
  record Totals(Map<String, Long> counts, Map<String, Instant> lastAt) {

    /** Of somebody who did nothing. */
    public static final Totals NOTHING = new Totals(Map.of(), Map.of());

    public Totals {
      counts = Map.copyOf(counts);
      lastAt = Map.copyOf(lastAt);
    }
  }

  /**
   * What a generation counted of a user; empty when that may not be all, because a row of theirs is
   * missing or the generation is being removed.
   */
  Optional<Totals> totals(UUID userId, int generation);

  /**
   * Keeps a row unless a higher version of the same generation is there, the generation is being
   * removed, or its user was forgotten.
   */
  void put(RowKey key, int generation, Row row);

  /** Takes all rows of an erased user away, and none comes back. */
  void forget(UUID userId);

  /** Takes all rows of a user away of whom the logs tell nothing; what they do next counts. */
  void clear(UUID userId);

  /** Whether a user was forgotten. */
  boolean forgotten(UUID userId);

  /** Takes all rows of a generation away, some members' at a time. */
  void remove(int generation);
}
