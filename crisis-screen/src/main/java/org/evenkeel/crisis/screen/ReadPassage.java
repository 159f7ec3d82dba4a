package org.evenkeel.crisis.screen;

import java.util.BitSet;
import org.evenkeel.crisis.screen.sentence.SentenceRisk;

/**
 * A passage that was read as a whole.
 *
 * @param from its first word in the reading
 * @param to the word after its last
 * @param span its place in the original text
 * @param risk what it sounds like
 * @param alone whether it is no more than what made it worth reading
 * @param marked whether marks and signs could have drowned its words
 */
record ReadPassage(
    int from, int to, FloorSpan span, SentenceRisk risk, boolean alone, boolean marked) {

  /**
   * Whether it is of somebody in danger; all the more surely, where phrases took something back.
   *
   * @param notTheWriters words of strong signals that are denied, over or someone else's
   */
  boolean danger(BitSet notTheWriters) {
    return risk.hardStop()
        >= (touches(notTheWriters) ? Thresholds.READS_ALL_THE_SAME : Thresholds.READS_AS_DANGER);
  }

  /** Whether it is one at which help is offered, at least, and phrases took nothing back. */
  boolean offersHelp(BitSet notTheWriters) {
    return risk.offer() + risk.hardStop() >= Thresholds.READS_AS_DANGER && !touches(notTheWriters);
  }

  private boolean touches(BitSet words) {
    int next = words.nextSetBit(from);
    return next >= 0 && next < to;
  }

  /**
   * Whether it was read to its end, undisturbed, and less than this likely of somebody in danger.
   */
  boolean below(double danger) {
    return !risk.cut() && !marked && risk.hardStop() < danger;
  }

  boolean holds(int first, int end) {
    return from <= first && end <= to;
  }

  boolean overlaps(int first, int end) {
    return from < end && first < to;
  }
}
