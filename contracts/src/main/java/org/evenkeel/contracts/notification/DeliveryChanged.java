package org.evenkeel.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The state of one delivery changed.
 *
 * @param channel email or inbox
 * @param state scheduled, sent, failed, suppressed
 */
public record DeliveryChanged(
    UUID deliveryId,
    UUID userId,
    String kind,
    String channel,
    String state,
    int attempts,
    Instant changedAt)
    implements Fact {}
