package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/** A journal entry was written. Title and text are ciphertext. */
public record JournalEntryWritten(
    UUID entryId,
    UUID userId,
    Instant occurredAt,
    String zone,
    LocalDate localDate,
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
    return "JournalEntryWritten[...]";
  }
}
