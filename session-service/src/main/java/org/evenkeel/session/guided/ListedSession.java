package org.evenkeel.session.guided;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as lists show it, without its contents.
 *
 * @param step what it waits for, or completed, or abandoned
 * @param version the number of its events
 */
public record ListedSession(
    UUID id, String step, int version, Instant startedAt, Instant changedAt) {}
