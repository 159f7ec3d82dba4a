package org.evenkeel.auth.preferences;

import java.util.List;

/**
 * How a person wants the product to be, whole. Times are local, {@code HH:mm}; the defaults are in
 * {@code preferences/defaults.json}.
 *
 * @param schemaVersion version of this shape
 * @param weekStartsOn auto (as usual in the person's country), monday, sunday or saturday
 * @param emotionScaffoldingLevel 1 little help with naming feelings, 3 much
 */
public record Preferences(
    int schemaVersion,
    String theme,
    String fontFamily,
    String fontSize,
    String animationSpeed,
    boolean highContrast,
    boolean reduceMotion,
    boolean soundEnabled,
    boolean hapticFeedback,
    String notificationSound,
    String preferredLanguage,
    String units,
    String weekStartsOn,
    String communicationStyle,
    String morningCheckin,
    boolean morningCheckinEnabled,
    String eveningReflection,
    boolean eveningReflectionEnabled,
    int maxNotificationsPerDay,
    QuietHours quietHours,
    MealReminders mealReminders,
    boolean wellnessTips,
    boolean recipeSuggestions,
    boolean timeBlindnessSupport,
    boolean taskBreakdownAuto,
    boolean hyperfocusReminders,
    String dopamineRewardStyle,
    boolean sensoryLoadTracking,
    boolean routineDeviationAlerts,
    int emotionScaffoldingLevel,
    List<String> dietaryRestrictions,
    List<String> allergens,
    List<String> dislikedFoods,
    List<String> cuisines,
    List<String> wellnessGoals) {

  /** When nothing but a crisis message may come. */
  public record QuietHours(boolean enabled, String start, String end) {}

  /** When to be reminded of eating. */
  public record MealReminders(boolean enabled, String breakfast, String lunch, String dinner) {}

  public Preferences {
    dietaryRestrictions = List.copyOf(dietaryRestrictions);
    allergens = List.copyOf(allergens);
    dislikedFoods = List.copyOf(dislikedFoods);
    cuisines = List.copyOf(cuisines);
    wellnessGoals = List.copyOf(wellnessGoals);
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "Preferences[...]";
  }
}
