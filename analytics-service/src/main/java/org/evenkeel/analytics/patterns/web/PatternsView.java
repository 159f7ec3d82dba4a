package org.evenkeel.analytics.patterns.web;

import java.time.LocalDate;
import java.util.List;
import org.evenkeel.analytics.patterns.application.ReadingPatterns.Looked;
import org.evenkeel.analytics.patterns.model.Finding;
import org.evenkeel.analytics.patterns.model.PatternKind;
import org.evenkeel.analytics.patterns.model.Shortfall;
import org.evenkeel.analytics.patterns.model.Trait;
import org.jspecify.annotations.Nullable;

/**
 * What is shown.
 *
 * @param from the first day looked at, the member's own
 * @param to today, the member's own
 * @param lookedAt how many things had enough data; all are corrected for
 * @param findings the surest first
 * @param reason of no findings: not_enough_data or nothing_stands_out; null with findings
 * @param missing kinds that cannot be looked at yet, and what they need
 * @param note how all of it is to be read
 */
record PatternsView(
    int weeks,
    LocalDate from,
    LocalDate to,
    String zone,
    int checkins,
    int ratedInterventions,
    int lookedAt,
    List<PatternFinding> findings,
    @Nullable String reason,
    List<PatternMissing> missing,
    String note) {

  PatternsView {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** Which days are looked at. */
  record Range(int weeks, LocalDate from, LocalDate to, String zone) {}

  /** Aspect and value, such as location and work. */
  record PatternTrait(String aspect, String value) {

    static PatternTrait of(Trait trait) {
      return new PatternTrait(trait.aspect(), trait.value());
    }
  }

  /**
   * A pattern that holds up.
   *
   * @param direction higher or lower; for what stands before a low mood more_often or less_often
   * @param n moments, days or ratings with the trait that had others to compare with
   * @param comparedWith how many others
   * @param unit mood_points, rating_points, or share of times
   * @param intervalLow with intervalHigh holds the effect, with 95% for all that was looked at
   * @param suggestion what could be done with it
   */
  record PatternFinding(
      String kind,
      PatternTrait about,
      @Nullable PatternTrait when,
      String direction,
      int n,
      int comparedWith,
      double effect,
      String unit,
      double intervalLow,
      double intervalHigh,
      String text,
      String suggestion) {}

  /**
   * What cannot be looked at yet.
   *
   * @param more at least so many more are needed
   * @param unit checkins, weeks or ratings
   */
  record PatternMissing(String kind, int more, String unit, String text) {}

  static PatternsView of(Range range, Looked looked, PatternWords.Voice voice) {
    List<Finding> findings = looked.patterns().findings();
    boolean nothingLookedAt = looked.patterns().lookedAt() == 0;
    return new PatternsView(
        range.weeks(),
        range.from(),
        range.to(),
        range.zone(),
        looked.checkins(),
        looked.ratings(),
        looked.patterns().lookedAt(),
        findings.stream().map(finding -> of(finding, voice)).toList(),
        findings.isEmpty() ? (nothingLookedAt ? "not_enough_data" : "nothing_stands_out") : null,
        looked.patterns().shortfalls().stream().map(shortfall -> of(shortfall, voice)).toList(),
        voice.note(findings.isEmpty(), nothingLookedAt));
  }

  private static PatternFinding of(Finding finding, PatternWords.Voice voice) {
    Trait when = finding.when();
    return new PatternFinding(
        finding.kind().code(),
        PatternTrait.of(finding.about()),
        when == null ? null : PatternTrait.of(when),
        direction(finding),
        finding.n(),
        finding.comparedWith(),
        rounded(finding.effect()),
        unit(finding.kind()),
        rounded(finding.low()),
        rounded(finding.high()),
        voice.text(finding),
        voice.suggestion(finding));
  }

  private static PatternMissing of(Shortfall shortfall, PatternWords.Voice voice) {
    String unit =
        switch (shortfall.kind()) {
          case TIME_OF_DAY, BEFORE_LOW_MOOD -> "checkins";
          case WEEKDAY -> "weeks";
          case WHAT_HELPS -> "ratings";
        };
    return new PatternMissing(
        shortfall.kind().code(), shortfall.more(), unit, voice.missing(shortfall));
  }

  private static String direction(Finding finding) {
    return switch (finding.kind()) {
      case BEFORE_LOW_MOOD -> finding.upward() ? "more_often" : "less_often";
      case TIME_OF_DAY, WEEKDAY, WHAT_HELPS -> finding.upward() ? "higher" : "lower";
    };
  }

  private static String unit(PatternKind kind) {
    return switch (kind) {
      case TIME_OF_DAY, WEEKDAY -> "mood_points";
      case BEFORE_LOW_MOOD -> "share";
      case WHAT_HELPS -> "rating_points";
    };
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
