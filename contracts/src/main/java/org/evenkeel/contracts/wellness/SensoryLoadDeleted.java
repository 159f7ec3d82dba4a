package org.evenkeel.contracts.wellness;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A sensory load was deleted by its owner. */
public record SensoryLoadDeleted(UUID loadId, UUID userId, LocalDate localDate) implements Fact {}
