package org.evenkeel.session.guided;

import java.util.UUID;

/**
 * An open session that nobody has touched for long.
 *
 * @param version the number of its events when it was found
 */
public record Untouched(UUID sessionId, UUID userId, int version) {}
