package org.evenkeel.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * The state of one delivery changed. That one is scheduled is not told.
 *
 * @param kind crisis, security, appointment, reminder, insight or digest
 * @param channel inbox, email, sms, fcm, apns, web_push or webhook
 * @param state suppressed, expired, failed, sent, delivered, dismissed or opened
 * @param attempts how often a provider was asked
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
