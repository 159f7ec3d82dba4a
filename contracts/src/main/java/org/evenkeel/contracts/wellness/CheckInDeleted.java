package org.evenkeel.contracts.wellness;

import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** A check-in was deleted by its owner. */
public record CheckInDeleted(UUID checkinId, UUID userId, LocalDate localDate) implements Fact {}
