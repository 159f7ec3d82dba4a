package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How much a text sounds like danger as a whole, and what that adds to what the phrases found. It
 * raises and never lowers; how {@link Judging} takes a signal can rest on it.
 *
 * @param score what its sequences of words say; a word alone is none
 * @param span the passage they say it of
 * @param whole what its passages are, read as a whole; null when none was
 * @param takenBack whether the only strong signals are denied, over or someone else's
 */
record Sounding(double score, FloorSpan span, @Nullable WholeReading whole, boolean takenBack) {

  static final String CATEGORY = "wording";

  static Sounding of(
      Wording wording,
      Reading text,
      int textIndex,
      Optional<WholeReading> whole,
      boolean takenBack) {
    boolean empty = text.size() == 0;
    int start = empty ? 0 : text.start(wording.from());
    int end = empty ? 0 : text.end(Math.max(wording.from(), wording.to() - 1));
    boolean sequence = text.size() > 1;
    return new Sounding(
        sequence ? wording.score() : Double.NEGATIVE_INFINITY,
        new FloorSpan(textIndex, start, end, CATEGORY),
        whole.orElse(null),
        takenBack);
  }

  /** What the most alarming of the texts makes of what was found. */
  static FloorResult raise(FloorResult found, List<Sounding> soundings) {
    return soundings.stream()
        .max(
            Comparator.comparing((Sounding sounding) -> sounding.level(found))
                .thenComparingDouble(Sounding::score))
        .map(sounding -> sounding.raise(found))
        .orElse(found);
  }

  private FloorResult raise(FloorResult found) {
    RiskLevel level = level(found);
    if (found.level().atLeast(level)) {
      return found;
    }
    Set<String> categories = new LinkedHashSet<>(found.categories());
    categories.add(CATEGORY);
    List<FloorSpan> spans = new ArrayList<>(found.spans());
    spans.add(whole == null ? span : whole.span());
    List<String> reasons = new ArrayList<>(found.reasons());
    reasons.add(Reasons.of(CATEGORY));
    double least = level == RiskLevel.HIGH ? Thresholds.HIGH : Thresholds.MODERATE;
    return new FloorResult(
        level,
        Math.max(found.riskScore(), least),
        categories,
        spans,
        reasons,
        found.friendInDanger(),
        found.floorVersion());
  }

  /** What the text as a whole stands for, beside or without what was found. */
  private RiskLevel level(FloorResult found) {
    if (whole == null) {
      return byWords(found);
    }
    if (whole.danger(takenBack)) {
      return RiskLevel.HIGH;
    }
    if (!whole.harmless()) {
      return byWords(found);
    }
    return whole.callsForNothing() ? RiskLevel.LOW : least();
  }

  private RiskLevel byWords(FloorResult found) {
    if (score >= Thresholds.SOUNDS_HIGH) {
      return RiskLevel.HIGH;
    }
    return score >= Thresholds.SOUNDS_MODERATE && found.level() == RiskLevel.MODERATE
        ? RiskLevel.HIGH
        : least();
  }

  /** What the words stand for at least, where no phrase and no whole reading says more. */
  private RiskLevel least() {
    boolean offers = whole != null && whole.offersHelp();
    return offers || score >= Thresholds.SOUNDS_MODERATE ? RiskLevel.MODERATE : RiskLevel.LOW;
  }
}
