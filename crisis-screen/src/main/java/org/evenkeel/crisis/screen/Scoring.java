package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the findings of all texts and the mood score together to one result. */
final class Scoring {
  private static final int MOST_SPANS = 100;
  private static final int MOST_COMPARED = 50;
  private static final int ENOUGH_HINTS = 3;
  private static final double STEP = 0.01;
  private static final Set<String> ACTING = Set.of("plan", "means", "time");

  private final List<Finding> own;
  private final List<Finding> friends;
  private final @Nullable Integer mood;
  private final List<String> reasons = new ArrayList<>();

  private Scoring(List<Finding> findings, @Nullable Integer mood) {
    own =
        findings.stream()
            .filter(f -> !f.friend())
            .sorted(Comparator.comparingDouble(Finding::weight).reversed())
            .toList();
    friends = findings.stream().filter(Finding::friend).toList();
    this.mood = mood;
  }

  static FloorResult score(
      List<Finding> findings, @Nullable Integer mood, boolean unknownLanguage, String version) {
    return new Scoring(findings, mood).result(unknownLanguage, version);
  }

  private FloorResult result(boolean unknownLanguage, String version) {
    double score = score(unknownLanguage);
    RiskLevel level = level(score);
    Set<String> categories = new LinkedHashSet<>();
    List<FloorSpan> spans = new ArrayList<>();
    if (level != RiskLevel.LOW) {
      own.forEach(finding -> tell(finding, categories, spans));
    }
    friends.forEach(finding -> tell(finding, categories, spans));
    categories.forEach(category -> reasons.add(Reasons.of(category)));
    return new FloorResult(
        level,
        Math.round(score * 1000) / 1000.0,
        categories,
        spans,
        reasons,
        !friends.isEmpty(),
        version);
  }

  private static void tell(Finding finding, Set<String> categories, List<FloorSpan> spans) {
    categories.add(finding.span().category());
    if (spans.size() < MOST_SPANS) {
      spans.add(finding.span());
    }
  }

  private double score(boolean unknownLanguage) {
    double heaviest = own.isEmpty() ? 0 : own.getFirst().weight();
    double extra = Math.min(own.size(), 8) * STEP;
    boolean veryLow = mood != null && mood >= 1 && mood <= Thresholds.VERY_LOW_MOOD;
    if (heaviest >= Thresholds.HIGH) {
      if (acting()) {
        return Math.min(1, Thresholds.CRITICAL + 0.02 + extra);
      }
      return Math.min(Thresholds.CRITICAL - STEP, heaviest + extra);
    }
    if (heaviest >= Thresholds.MODERATE) {
      if (twoTogether()) {
        reasons.add("Two such signals stand together.");
        return Thresholds.TOGETHER;
      }
      if (veryLow) {
        reasons.add("The mood score is very low.");
        return Thresholds.TOGETHER;
      }
      return heaviest;
    }
    if (hints() >= ENOUGH_HINTS) {
      reasons.add("Several small signals stand together.");
      return Thresholds.TOGETHER;
    }
    if (veryLow && (heaviest > 0 || unknownLanguage)) {
      reasons.add("The mood score is very low.");
      return Thresholds.CAPPED;
    }
    return heaviest;
  }

  /** Whether a strong signal comes with a plan, means or a time. */
  private boolean acting() {
    return own.stream()
        .filter(f -> f.weight() >= Thresholds.HIGH)
        .anyMatch(f -> acting(f.match().phrase().category(), f.soon()));
  }

  /** Whether a strong signal of this kind is critical. */
  static boolean acting(String category, boolean soon) {
    return soon || ACTING.contains(category);
  }

  /** How many different hints there are, in different words. */
  private long hints() {
    List<Finding> apart = new ArrayList<>();
    for (Finding finding : own.subList(0, Math.min(own.size(), MOST_COMPARED))) {
      if (counts(finding, Thresholds.HINT) && apart.stream().allMatch(o -> apart(o, finding))) {
        apart.add(finding);
      }
    }
    return apart.size();
  }

  /** Whether two different moderate signals stand in different words. */
  private boolean twoTogether() {
    for (Finding one : own.subList(0, Math.min(own.size(), MOST_COMPARED))) {
      for (Finding other : own) {
        if (counts(one, Thresholds.MODERATE)
            && counts(other, Thresholds.HINT)
            && apart(one, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean counts(Finding finding, double weight) {
    return !finding.capped() && finding.weight() >= weight;
  }

  private static boolean apart(Finding one, Finding other) {
    boolean differ = !one.match().phrase().id().equals(other.match().phrase().id());
    return differ && (one.textIndex() != other.textIndex() || !one.match().overlaps(other.match()));
  }

  private static RiskLevel level(double score) {
    if (score >= Thresholds.CRITICAL) {
      return RiskLevel.CRITICAL;
    }
    if (score >= Thresholds.HIGH) {
      return RiskLevel.HIGH;
    }
    return score >= Thresholds.MODERATE ? RiskLevel.MODERATE : RiskLevel.LOW;
  }
}
