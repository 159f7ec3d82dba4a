package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A journal entry was revised. */
public record JournalEntryRevised(
    UUID entryId,
    UUID userId,
    Instant revisedAt,
    @Nullable String titleSealed,
    String textSealed,
    int version,
    double floorScore,
    boolean floorHardStop,
    @Nullable String sourceId)
    implements Fact {
  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "JournalEntryRevised[...]";
  }
}
