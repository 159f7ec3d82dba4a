package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.UUID;

/**
 * An open session that nobody has touched for long.
 *
 * @param version the number of its events when it was found
 * @param changedAt when the last of them happened
 */
public record Untouched(UUID sessionId, UUID userId, int version, Instant changedAt) {}
