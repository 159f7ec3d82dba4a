package org.evenkeel.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/** The address of an account was confirmed. */
public record EmailVerified(UUID userId, Instant verifiedAt) implements Fact {}
