package org.evenkeel.crisis.screen;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.crisis.screen.text.Reading;
import org.evenkeel.crisis.screen.wording.Wording;

/**
 * How much a text sounds like danger as a whole, and what that adds to what the phrases found. It
 * raises and never lowers; how {@link Judging} takes a signal can rest on it.
 *
 * @param score what its sequences of words say; a word alone is none
 * @param span the passage that says most
 * @param danger whether a passage read as a whole is of somebody in danger
 * @param offersHelp whether one is such that help is offered
 * @param harmless whether what the sequences say it of was read as a whole and is surely harmless
 * @param sentences those that are of somebody in danger when they are read alone, the gravest first
 */
record Sounding(
    double score,
    FloorSpan span,
    boolean danger,
    boolean offersHelp,
    boolean harmless,
    List<FloorSpan> sentences) {

  static final String CATEGORY = "wording";

  /**
   * What a text sounds like.
   *
   * @param wording of what is the writer's own
   * @param notTheWriters words of strong signals that are denied, over or someone else's
   */
  static Sounding of(
      Wording wording, Reading text, int textIndex, ReadPassages passages, BitSet notTheWriters) {
    boolean sequence = text.size() > 1;
    Optional<ReadPassage> danger = passages.danger(notTheWriters);
    Optional<ReadPassage> help = passages.offersHelp(notTheWriters);
    return new Sounding(
        sequence ? wording.score() : Double.NEGATIVE_INFINITY,
        danger
            .or(() -> help)
            .map(ReadPassage::span)
            .orElseGet(() -> span(wording, text, textIndex)),
        danger.isPresent(),
        help.isPresent(),
        sequence && passages.harmless(wording.from(), wording.to()),
        danger.isPresent() ? passages.dangerous(notTheWriters) : List.of());
  }

  private static FloorSpan span(Wording wording, Reading text, int textIndex) {
    boolean empty = text.size() == 0;
    int start = empty ? 0 : text.start(wording.from());
    int end = empty ? 0 : text.end(Math.max(wording.from(), wording.to() - 1));
    return new FloorSpan(textIndex, start, end, CATEGORY);
  }

  /** What the texts make of what was found: the most alarming raises it, the others are named. */
  static FloorResult raise(FloorResult found, List<Sounding> soundings) {
    FloorResult raised =
        soundings.stream()
            .max(
                Comparator.comparing((Sounding sounding) -> sounding.level(found))
                    .thenComparingDouble(Sounding::score))
            .map(sounding -> sounding.raise(found))
            .orElse(found);
    for (Sounding sounding : soundings) {
      raised = sounding.named(raised, sounding.level(found));
    }
    return raised;
  }

  /**
   * Names what sounds as dangerous as what was found, or would be high by itself, and stands in
   * words that nothing names yet. Level and score stay: whoever tells two dangers apart by their
   * places must see both.
   */
  private FloorResult named(FloorResult found, RiskLevel level) {
    if (level == RiskLevel.LOW || (level != RiskLevel.HIGH && level != found.level())) {
      return found;
    }
    List<FloorSpan> spans = new ArrayList<>(found.spans());
    Stream.concat(Stream.of(span), sentences.stream())
        .filter(one -> spans.stream().noneMatch(one::overlaps))
        .forEach(spans::add);
    return spans.size() == found.spans().size()
        ? found
        : with(spans, found, found.level(), found.riskScore());
  }

  private FloorResult raise(FloorResult found) {
    RiskLevel level = level(found);
    if (found.level().atLeast(level)) {
      return found;
    }
    List<FloorSpan> spans = new ArrayList<>(found.spans());
    spans.add(span);
    double least = level == RiskLevel.HIGH ? Thresholds.HIGH : Thresholds.MODERATE;
    return with(spans, found, level, Math.max(found.riskScore(), least));
  }

  private static FloorResult with(
      List<FloorSpan> spans, FloorResult found, RiskLevel level, double score) {
    Set<String> categories = new LinkedHashSet<>(found.categories());
    List<String> reasons = new ArrayList<>(found.reasons());
    if (categories.add(CATEGORY)) {
      reasons.add(Reasons.of(CATEGORY));
    }
    return new FloorResult(
        level, score, categories, spans, reasons, found.friendInDanger(), found.floorVersion());
  }

  /** What the text as a whole stands for, beside or without what was found. */
  private RiskLevel level(FloorResult found) {
    if (danger || (score >= Thresholds.SOUNDS_HIGH && !harmless)) {
      return RiskLevel.HIGH;
    }
    if (score >= Thresholds.SOUNDS_MODERATE) {
      boolean together = found.level() == RiskLevel.MODERATE && !harmless;
      return together ? RiskLevel.HIGH : RiskLevel.MODERATE;
    }
    return offersHelp ? RiskLevel.MODERATE : RiskLevel.LOW;
  }
}
