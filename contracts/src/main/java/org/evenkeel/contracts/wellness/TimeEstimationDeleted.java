package org.evenkeel.contracts.wellness;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A time estimation was deleted by its owner. */
public record TimeEstimationDeleted(UUID estimationId, UUID userId, LocalDate localDate)
    implements Fact {}
