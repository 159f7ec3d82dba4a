package org.evenkeel.analytics.weekly.model;

import java.util.List;
import org.evenkeel.analytics.patterns.FoundPattern;
import org.jspecify.annotations.Nullable;

/**
 * A week in figures and names of fixed lists; nothing that anybody wrote. This is what is stored.
 *
 * @param averageMoodScore 1 to 10; null without check-ins
 * @param energyCheckins how many check-ins told of energy
 * @param sessions guided ones that were completed
 * @param fireflyCount days of the week on which anything was done
 */
public record Figures(
    int totalCheckins,
    @Nullable Double averageMoodScore,
    MoodTrend moodTrend,
    int energyCheckins,
    @Nullable Double averageEnergyLevel,
    List<Counted> mostCommonEmotions,
    List<Effective> mostEffectiveInterventions,
    List<Focus> recommendedFocusAreas,
    @Nullable BestTime bestTimeForCheckins,
    List<FoundPattern> triggerPatterns,
    List<FoundPattern> copingStrategies,
    int streakLength,
    int interventionsCompleted,
    int sessions,
    List<Counted> skillsPracticed,
    List<String> achievementsUnlocked,
    int fireflyCount) {

  public Figures {
    mostCommonEmotions = List.copyOf(mostCommonEmotions);
    mostEffectiveInterventions = List.copyOf(mostEffectiveInterventions);
    recommendedFocusAreas = List.copyOf(recommendedFocusAreas);
    triggerPatterns = List.copyOf(triggerPatterns);
    copingStrategies = List.copyOf(copingStrategies);
    skillsPracticed = List.copyOf(skillsPracticed);
    achievementsUnlocked = List.copyOf(achievementsUnlocked);
  }

  /** Something and how often. */
  public record Counted(String name, int n) {

    /** Hides what it was. */
    @Override
    public String toString() {
      return "Counted[...]";
    }
  }

  /**
   * An exercise that was rated well.
   *
   * @param aspect approach or intervention
   * @param averageRating 1 to 5
   * @param n ratings
   */
  public record Effective(String aspect, String value, double averageRating, int n) {

    /** Hides what helped the person. */
    @Override
    public String toString() {
      return "Effective[...]";
    }
  }

  /**
   * Something to look after.
   *
   * @param n check-ins or ratings it rests on
   */
  public record Focus(FocusArea area, int n) {}

  /**
   * When check-ins clearly come most often.
   *
   * @param partOfDay morning, afternoon, evening or night
   * @param n check-ins in it
   * @param of all of twelve weeks
   */
  public record BestTime(String partOfDay, int n, int of) {}

  /** Whether nothing at all was recorded. */
  public boolean nothing() {
    return fireflyCount == 0 && totalCheckins == 0;
  }

  /** Interventions and guided sessions. */
  public int exercises() {
    return interventionsCompleted + sessions;
  }

  /** Whether the words should mention where support is. */
  public boolean veryLow() {
    return recommendedFocusAreas.stream().anyMatch(focus -> focus.area() == FocusArea.SUPPORT);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Figures[...]";
  }
}
