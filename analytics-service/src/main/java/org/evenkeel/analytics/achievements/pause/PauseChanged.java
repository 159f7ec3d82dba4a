package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Private event of this service: a member's pauses changed, and with them perhaps a streak.
 *
 * @param day the member's own
 */
public record PauseChanged(UUID userId, LocalDate day) {}
