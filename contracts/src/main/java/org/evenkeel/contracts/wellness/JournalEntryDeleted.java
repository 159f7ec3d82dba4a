package org.evenkeel.contracts.wellness;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A journal entry was deleted by its owner. */
public record JournalEntryDeleted(UUID entryId, UUID userId, LocalDate localDate) implements Fact {}
