package org.evenkeel.crisis.service.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is on a case.
 *
 * @param holder the responder; null for nobody
 * @param claimedAt when they took it
 * @param acknowledgedAt when a human first answered in this waiting
 */
public record Holding(
    @Nullable UUID holder, @Nullable Instant claimedAt, @Nullable Instant acknowledgedAt) {

  static final Holding NOBODY = new Holding(null, null, null);
}
