package org.evenkeel.auth.preferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.evenkeel.auth.account.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Preferences as sent; what is left out, or null, stays as it is or becomes the default. */
record PreferencesRequest(
    @Nullable @Pattern(regexp = "system|light|dark") String theme,
    @Nullable @Pattern(regexp = "system|atkinson-hyperlegible|lexend|opendyslexic")
        String fontFamily,
    @Nullable @Pattern(regexp = "small|medium|large|extra-large") String fontSize,
    @Nullable @Pattern(regexp = "none|slow|normal|fast") String animationSpeed,
    @Nullable Boolean highContrast,
    @Nullable Boolean reduceMotion,
    @Nullable Boolean soundEnabled,
    @Nullable Boolean hapticFeedback,
    @Nullable @Pattern(regexp = "none|soft|chime|bell") String notificationSound,
    @Nullable @LanguageTag String preferredLanguage,
    @Nullable @Pattern(regexp = "metric|imperial") String units,
    @Nullable @Pattern(regexp = "auto|monday|sunday|saturday") String weekStartsOn,
    @Nullable @Pattern(regexp = "warm|direct|playful|professional") String communicationStyle,
    @Nullable @Pattern(regexp = TIME) String morningCheckin,
    @Nullable Boolean morningCheckinEnabled,
    @Nullable @Pattern(regexp = TIME) String eveningReflection,
    @Nullable Boolean eveningReflectionEnabled,
    @Nullable @Min(0) @Max(20) Integer maxNotificationsPerDay,
    @Nullable @Valid QuietHoursRequest quietHours,
    @Nullable @Valid MealRemindersRequest mealReminders,
    @Nullable Boolean wellnessTips,
    @Nullable Boolean recipeSuggestions,
    @Nullable Boolean timeBlindnessSupport,
    @Nullable Boolean taskBreakdownAuto,
    @Nullable Boolean hyperfocusReminders,
    @Nullable @Pattern(regexp = "none|subtle|celebratory") String dopamineRewardStyle,
    @Nullable Boolean sensoryLoadTracking,
    @Nullable Boolean routineDeviationAlerts,
    @Nullable @Min(1) @Max(3) Integer emotionScaffoldingLevel,
    @Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 100) String> dietaryRestrictions,
    @Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 100) String> allergens,
    @Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 100) String> dislikedFoods,
    @Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 100) String> cuisines,
    @Nullable @Size(max = 50) List<@NotNull @NotBlank @Size(max = 200) String> wellnessGoals) {

  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** Quiet hours as sent. */
  record QuietHoursRequest(
      @Nullable Boolean enabled,
      @Nullable @Pattern(regexp = TIME) String start,
      @Nullable @Pattern(regexp = TIME) String end) {}

  /** Meal reminders as sent. */
  record MealRemindersRequest(
      @Nullable Boolean enabled,
      @Nullable @Pattern(regexp = TIME) String breakfast,
      @Nullable @Pattern(regexp = TIME) String lunch,
      @Nullable @Pattern(regexp = TIME) String dinner) {}

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "PreferencesRequest[...]";
  }
}
