package org.evenkeel.contracts.identity;

import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Preferences that other services act on, as they stand after a change.
 *
 * @param communicationStyle warm, direct, playful or professional
 * @param quietHoursStart local time HH:mm
 * @param morningCheckIn local time HH:mm; null while it is off
 * @param eveningReflection local time HH:mm; null while it is off
 * @param mealReminders local times HH:mm of breakfast, lunch and dinner; empty while they are off;
 *     null in a fact from before it told of times, which then says nothing of check-in and
 *     reflection either
 * @param dopamineRewardStyle none, subtle or celebratory; null in a fact from before it told
 * @param emotionScaffoldingLevel 1 to 3; null in a fact from before it told
 * @param weekStartsOn auto (as usual in the person's country), monday, sunday or saturday; null in
 *     a fact from before it told
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
    boolean routineDeviationAlerts,
    @Nullable String morningCheckIn,
    @Nullable String eveningReflection,
    @Nullable List<String> mealReminders,
    @Nullable String dopamineRewardStyle,
    @Nullable Integer emotionScaffoldingLevel,
    @Nullable String weekStartsOn)
    implements Fact {
  public PreferencesChanged {
    mealReminders = mealReminders == null ? null : List.copyOf(mealReminders);
  }
}
