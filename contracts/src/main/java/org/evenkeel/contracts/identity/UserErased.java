package org.evenkeel.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A user was erased: their data key is destroyed, and whoever keeps anything about them lets it go.
 * In the clear, because there is no key any more.
 */
public record UserErased(UUID userId, Instant erasedAt) implements Fact {}
