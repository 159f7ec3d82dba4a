package org.evenkeel.contracts.identity;

import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Preferences that other services act on, as they stand after a change.
 *
 * @param communicationStyle warm, direct, playful or professional
 * @param quietHoursStart local time HH:mm
 */
public record PreferencesChanged(
    UUID userId,
    long version,
    String communicationStyle,
    String preferredLanguage,
    int maxNotificationsPerDay,
    @Nullable String quietHoursStart,
    @Nullable String quietHoursEnd,
    boolean timeBlindnessSupport,
    boolean taskBreakdownAuto,
    boolean hyperfocusReminders,
    boolean sensoryLoadTracking,
    boolean routineDeviationAlerts)
    implements Fact {}
