package org.evenkeel.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A member's emergency contact wants no text messages from us, which is a no: they answered STOP,
 * or their number or its provider had stopped us before. Nothing is sent to them any more.
 *
 * @param contactId as in emergency-contact-message
 * @param userId whose contact it was
 */
public record ContactOptedOut(UUID contactId, UUID userId, Instant optedOutAt) implements Fact {}
