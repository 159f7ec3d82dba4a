package org.evenkeel.crisis.screen;

/**
 * Where the levels begin. Authored: the weights of the phrase files are set against these numbers,
 * by the levels of the product's crisis design, not estimated from data.
 */
final class Thresholds {
  /** From here on a signal adds to a moderate one, though by itself it stays low. */
  static final double HINT = 0.30;

  static final double MODERATE = 0.40;
  static final double HIGH = 0.70;
  static final double CRITICAL = 0.90;

  /** What a signal counts at most that a modifier lowered. */
  static final double CAPPED = 0.45;

  /** The score of two moderate signals together, or of one with a very low mood. */
  static final double TOGETHER = 0.75;

  /** The mood score at or below which a moderate signal counts as high. */
  static final int VERY_LOW_MOOD = 2;

  /**
   * From here on a passage that sounds like danger is high without any phrase. Set on texts of
   * authors whom the reader had not learnt from (README), not on the held-out ones.
   */
  static final double SOUNDS_HIGH = 0.35;

  /** From here on it is moderate, and high together with a moderate finding. */
  static final double SOUNDS_MODERATE = 0.05;

  /** Below it not even the most alarming passage of a text sounds like danger. */
  static final double SOUNDS_CALM = -0.5;

  /** From here on a passage is worth reading as a whole. */
  static final double WORTH_READING = -1.0;

  /** How many different passages of one input are read as a whole at most. */
  static final int MOST_READS = 12;

  /** How many passages of one text. */
  static final int MOST_PASSAGES = 6;

  /** With more marks a passage is never surely harmless. */
  static final int MOST_MARKS = 40;

  /** A text of fewer words is no passage: a word alone means nothing to who reads passages. */
  static final int FEWEST_WORDS = 4;

  /** From here on a passage read as a whole is of somebody in danger, or calls for an offer. */
  static final double READS_AS_DANGER = 0.8;

  /** From here on it is of somebody in danger even where phrases took a strong signal back. */
  static final double READS_ALL_THE_SAME = 0.9;

  /** Below it a passage is surely of nobody in danger. */
  static final double READS_AS_HARMLESS = 0.1;

  private Thresholds() {}
}
