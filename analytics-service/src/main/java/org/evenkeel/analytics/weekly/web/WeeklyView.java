package org.evenkeel.analytics.weekly.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.analytics.patterns.FoundPattern;
import org.evenkeel.analytics.weekly.model.Figures;
import org.evenkeel.analytics.weekly.model.Week;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a week.
 *
 * @param state running; final, which stands; or open: an older week of which none stands, because
 *     nothing was in it or there were no summaries yet
 * @param version from 1; null while none stands
 * @param madeAt when this version was made; null while none stands
 * @param moodTrend improving, stable, declining or not_enough_yet
 * @param energyCheckins how many check-ins told of energy
 * @param triggerPatterns what tends to stand before a low mood, over twelve weeks; never a cause
 * @param streakLength days in a row up to the week's last day, or today
 * @param fireflyCount days of this week on which anything was done
 * @param wordsVersion of the words
 * @param support where somebody can be reached, after a week of very low mood; else null
 */
record WeeklyView(
    LocalDate weekStart,
    LocalDate weekEnd,
    String zone,
    String state,
    @Nullable Integer version,
    @Nullable Instant madeAt,
    int totalCheckins,
    @Nullable Double averageMoodScore,
    String moodTrend,
    TrendEvidence moodTrendEvidence,
    int energyCheckins,
    @Nullable Double averageEnergyLevel,
    List<CommonEmotion> mostCommonEmotions,
    List<EffectiveIntervention> mostEffectiveInterventions,
    List<RecommendedFocus> recommendedFocusAreas,
    @Nullable BestCheckinTime bestTimeForCheckins,
    List<WeeklyPattern> triggerPatterns,
    List<WeeklyPattern> copingStrategies,
    int streakLength,
    int interventionsCompleted,
    List<PracticedSkill> skillsPracticed,
    List<String> achievementsUnlocked,
    int fireflyCount,
    String summaryNarrative,
    int wordsVersion,
    @Nullable WeeklySupport support) {

  WeeklyView {
    mostCommonEmotions = List.copyOf(mostCommonEmotions);
    mostEffectiveInterventions = List.copyOf(mostEffectiveInterventions);
    recommendedFocusAreas = List.copyOf(recommendedFocusAreas);
    triggerPatterns = List.copyOf(triggerPatterns);
    copingStrategies = List.copyOf(copingStrategies);
    skillsPracticed = List.copyOf(skillsPracticed);
    achievementsUnlocked = List.copyOf(achievementsUnlocked);
  }

  /**
   * What a trend rests on.
   *
   * @param difference of the latest two weeks from the six before, in points of mood; null when
   *     there are not enough days, with the interval
   * @param intervalLow with intervalHigh holds the difference, with 90%
   * @param days with a check-in among the latest 14
   * @param daysBefore with a check-in among the 42 before
   */
  record TrendEvidence(
      @Nullable Double difference,
      @Nullable Double intervalLow,
      @Nullable Double intervalHigh,
      int days,
      int daysBefore) {}

  /** A feeling, and on how many check-ins. */
  record CommonEmotion(String emotion, int n) {}

  /**
   * An exercise of the week.
   *
   * @param aspect approach or intervention
   * @param averageRating 1 to 5, of n ratings
   */
  record EffectiveIntervention(String aspect, String value, double averageRating, int n) {}

  /**
   * What may be worth some attention.
   *
   * @param area support, rest, calm, company, what_helps or noticing
   * @param reason low_mood, low_energy, tense_feelings, lonely_feelings, rated_well or few_moments
   * @param n check-ins or ratings it rests on
   */
  record RecommendedFocus(String area, String reason, int n, String text) {}

  /**
   * When check-ins come easiest.
   *
   * @param n in this part of the day, of all in twelve weeks
   */
  record BestCheckinTime(String partOfDay, int n, int of) {}

  /** A pattern that holds up; words for it are at /insights/patterns. */
  record WeeklyPattern(
      String aspect,
      String value,
      @Nullable String whenAspect,
      @Nullable String whenValue,
      int n,
      double effect) {}

  /** An exercise or approach, and how often. */
  record PracticedSkill(String skill, int n) {}

  /** Where somebody can be reached. */
  record WeeklySupport(String text, String link) {}

  /**
   * What is said besides the figures.
   *
   * @param goingOn whether the week's last day is not over
   */
  record About(
      Week week,
      String zone,
      String state,
      boolean goingOn,
      @Nullable Integer version,
      @Nullable Instant madeAt,
      int wordsVersion) {}

  static WeeklyView of(About about, Figures figures, WeeklyWords.Voice voice) {
    Figures.BestTime best = figures.bestTimeForCheckins();
    return new WeeklyView(
        about.week().start(),
        about.week().end(),
        about.zone(),
        about.state(),
        about.version(),
        about.madeAt(),
        figures.totalCheckins(),
        figures.averageMoodScore(),
        figures.moodTrend().direction().code(),
        new TrendEvidence(
            figures.moodTrend().difference(),
            figures.moodTrend().low(),
            figures.moodTrend().high(),
            figures.moodTrend().days(),
            figures.moodTrend().daysBefore()),
        figures.energyCheckins(),
        figures.averageEnergyLevel(),
        figures.mostCommonEmotions().stream()
            .map(one -> new CommonEmotion(one.name(), one.n()))
            .toList(),
        figures.mostEffectiveInterventions().stream()
            .map(
                one ->
                    new EffectiveIntervention(
                        one.aspect(), one.value(), one.averageRating(), one.n()))
            .toList(),
        figures.recommendedFocusAreas().stream()
            .map(
                one ->
                    new RecommendedFocus(
                        one.area().code(), one.area().reason(), one.n(), voice.focus(one.area())))
            .toList(),
        best == null ? null : new BestCheckinTime(best.partOfDay(), best.n(), best.of()),
        patterns(figures.triggerPatterns()),
        patterns(figures.copingStrategies()),
        figures.streakLength(),
        figures.interventionsCompleted(),
        figures.skillsPracticed().stream()
            .map(one -> new PracticedSkill(one.name(), one.n()))
            .toList(),
        figures.achievementsUnlocked(),
        figures.fireflyCount(),
        voice.narrative(figures, about.goingOn()),
        about.wordsVersion(),
        figures.veryLow() ? new WeeklySupport(voice.support(), WeeklyWords.RESOURCES) : null);
  }

  private static List<WeeklyPattern> patterns(List<FoundPattern> patterns) {
    return patterns.stream()
        .map(
            one ->
                new WeeklyPattern(
                    one.aspect(),
                    one.value(),
                    one.whenAspect(),
                    one.whenValue(),
                    one.n(),
                    one.effect()))
        .toList();
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "WeeklyView[...]";
  }
}
