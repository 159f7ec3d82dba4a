package org.evenkeel.session.rsd.patterns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.evenkeel.session.rsd.patterns.model.Compared;
import org.evenkeel.session.rsd.patterns.model.RsdPatterns;
import org.evenkeel.session.rsd.patterns.model.Shortfall;
import org.evenkeel.session.rsd.patterns.model.Spread;
import org.evenkeel.session.rsd.patterns.model.StandingOut;
import org.jspecify.annotations.Nullable;

/**
 * What a member's own episodes have in common. Figures hold with 95% for all that was looked at
 * together, and say nothing of why.
 *
 * @param episodes the latest, 500 at most
 * @param unresolved those of them without an end
 * @param lookedAt how many things were tested together
 * @param intensity null below 5 episodes
 * @param recovery null below 5 resolved episodes
 * @param note one sentence on how to take it
 */
record RsdPatternsView(
    int episodes,
    int unresolved,
    int lookedAt,
    Frequency frequency,
    @Nullable Typical intensity,
    @Nullable Typical recovery,
    Timing timing,
    List<Theme> triggers,
    List<Tried> interventions,
    List<Missing> missing,
    String note) {

  /**
   * How often.
   *
   * @param weeks episodes in each of the last 12 spans of seven days, the oldest first
   * @param lastFourWeeks days with an episode in the last 28 days
   * @param fourWeeksBefore the same in the 28 days before
   * @param change fewer, more, not_clear or not_enough
   * @param text for fewer and more
   */
  record Frequency(
      List<WeekCount> weeks,
      int lastFourWeeks,
      int fourWeeksBefore,
      String change,
      @Nullable String text) {}

  /** Seven days from a day on, and how many episodes began in them. */
  record WeekCount(LocalDate from, int n) {}

  /**
   * A usual value.
   *
   * @param low of an interval that holds the median with 95%; null below 6 values
   * @param lowerQuarter a quarter of the values is at most this
   */
  record Typical(
      double median,
      @Nullable Double low,
      @Nullable Double high,
      double lowerQuarter,
      double upperQuarter,
      int n) {}

  /**
   * When.
   *
   * @param partsOfDay days with an episode in each part of the day
   * @param weekdays days with an episode on each weekday
   * @param standsOut only what an even spread hardly explains
   */
  record Timing(
      Map<String, Integer> partsOfDay, Map<String, Integer> weekdays, List<Standing> standsOut) {}

  /**
   * A time at which more episodes begin.
   *
   * @param aspect part_of_day or weekday
   * @param expected how many an even spread gives
   */
  record Standing(String aspect, String value, int n, int of, double expected, String text) {}

  /** How many episodes have a trigger that sounds like a theme. */
  record Theme(String theme, String label, int n) {}

  /**
   * Recoveries with something tried and comparable ones without: of the same eight weeks and about
   * as strong.
   *
   * @param intervention id of ours, or the person's own words
   * @param differenceMinutes below 0 when those with it took less time
   * @param low of its interval; null when the data set no bound
   * @param standsOut whether chance hardly explains it; never of the person's own words, which may
   *     name something that harms
   * @param text for what stands out
   */
  record Tried(
      String intervention,
      int nWith,
      int nWithout,
      double medianWith,
      double medianWithout,
      double differenceMinutes,
      @Nullable Double low,
      @Nullable Double high,
      boolean standsOut,
      @Nullable String text) {}

  /** What could not be looked at yet, and what it needs at least. */
  record Missing(String aspect, int more, String text) {}

  static RsdPatternsView of(
      RsdPatterns patterns, RsdPatternWords.Voice voice, UnaryOperator<String> label) {
    return new RsdPatternsView(
        patterns.episodes(),
        patterns.unresolved(),
        patterns.lookedAt(),
        frequency(patterns, voice),
        typical(patterns.intensity()),
        typical(patterns.recovery()),
        timing(patterns, voice),
        patterns.themes().stream()
            .map(theme -> new Theme(theme.theme(), label.apply(theme.theme()), theme.n()))
            .toList(),
        patterns.compared().stream().map(one -> tried(one, voice)).toList(),
        patterns.shortfalls().stream().map(one -> missing(one, voice)).toList(),
        voice.note(patterns));
  }

  private static Frequency frequency(RsdPatterns patterns, RsdPatternWords.Voice voice) {
    return new Frequency(
        patterns.weeks().stream().map(week -> new WeekCount(week.from(), week.n())).toList(),
        patterns.lastFour(),
        patterns.fourBefore(),
        patterns.change().code(),
        voice.tells(patterns.change()) ? voice.change(patterns) : null);
  }

  private static @Nullable Typical typical(@Nullable Spread spread) {
    return spread == null
        ? null
        : new Typical(
            spread.median(),
            spread.low(),
            spread.high(),
            spread.lowerQuarter(),
            spread.upperQuarter(),
            spread.n());
  }

  private static Timing timing(RsdPatterns patterns, RsdPatternWords.Voice voice) {
    return new Timing(
        byName(patterns.partsOfDay()),
        byName(patterns.weekdays()),
        patterns.standingOut().stream().map(one -> standing(one, voice)).toList());
  }

  private static Map<String, Integer> byName(Map<? extends Enum<?>, Integer> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().name().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                Integer::sum,
                TreeMap::new));
  }

  private static Standing standing(StandingOut one, RsdPatternWords.Voice voice) {
    return new Standing(
        one.aspect().code(),
        one.about(),
        one.n(),
        one.of(),
        rounded(one.expected()),
        voice.standsOut(one));
  }

  private static Tried tried(Compared one, RsdPatternWords.Voice voice) {
    return new Tried(
        one.tried(),
        one.nWith(),
        one.nWithout(),
        one.medianWith(),
        one.medianWithout(),
        rounded(one.difference()),
        bound(one.low()),
        bound(one.high()),
        one.standsOut(),
        one.standsOut() ? voice.compared(one) : null);
  }

  private static Missing missing(Shortfall one, RsdPatternWords.Voice voice) {
    return new Missing(one.aspect().code(), one.more(), voice.missing(one));
  }

  private static @Nullable Double bound(@Nullable Double value) {
    return value == null ? null : Double.valueOf(rounded(value));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RsdPatternsView[...]";
  }
}
