package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;

/**
 * How much a text sounds like danger as a whole, and what that adds to what the phrases found. It
 * raises and never lowers; only how {@link Judging} reads a modifier can rest on it.
 *
 * @param score what the learnt reader says
 * @param span the passage it says it of
 */
record Sounding(double score, FloorSpan span) {

  private static final String CATEGORY = "wording";

  static Sounding of(Wording wording, Reading text, int textIndex) {
    boolean empty = text.size() == 0;
    int start = empty ? 0 : text.start(wording.from());
    int end = empty ? 0 : text.end(Math.max(wording.from(), wording.to() - 1));
    return new Sounding(wording.score(), new FloorSpan(textIndex, start, end, CATEGORY));
  }

  static FloorResult raise(FloorResult found, List<Sounding> soundings) {
    Optional<Sounding> loudest =
        soundings.stream().max(Comparator.comparingDouble(Sounding::score));
    return loudest.map(sounding -> sounding.raise(found)).orElse(found);
  }

  private FloorResult raise(FloorResult found) {
    RiskLevel level = level(found);
    if (found.level().atLeast(level)) {
      return found;
    }
    Set<String> categories = new LinkedHashSet<>(found.categories());
    categories.add(CATEGORY);
    List<FloorSpan> spans = new ArrayList<>(found.spans());
    spans.add(span);
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

  /** What the sound alone, or together with a moderate finding, stands for. */
  private RiskLevel level(FloorResult found) {
    if (score >= Thresholds.SOUNDS_HIGH) {
      return RiskLevel.HIGH;
    }
    if (score >= Thresholds.SOUNDS_MODERATE) {
      return found.level() == RiskLevel.MODERATE ? RiskLevel.HIGH : RiskLevel.MODERATE;
    }
    return RiskLevel.LOW;
  }
}
