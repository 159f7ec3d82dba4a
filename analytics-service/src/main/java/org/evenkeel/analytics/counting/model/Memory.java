package org.evenkeel.analytics.counting.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What counting remembers. */
public interface Memory {

  boolean erased(UUID userId);

  @Nullable Kept kept(UUID userId, Kind kind, UUID recordId);

  void keep(UUID userId, Kind kind, UUID recordId, Kept kept);

  /** When the latest record of a kind happened, of those that were not deleted; null for none. */
  @Nullable Instant latest(UUID userId, Kind kind);

  /** A row; {@link Row#NONE} when there is none. */
  Row row(RowKey key);

  void put(RowKey key, Row row);

  /**
   * Lets everything about a user go, but that they were erased.
   *
   * @return the rows there were
   */
  List<RowKey> erase(UUID userId);
}
