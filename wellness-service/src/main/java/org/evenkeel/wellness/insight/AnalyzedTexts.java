package org.evenkeel.wellness.insight;

/** Records whose text is analysed; each kind of record has one. */
public interface AnalyzedTexts {

  /** The kind, as ml-service names it: checkin or journal. */
  String sourceType();

  /**
   * Puts the insight on its record. Changes nothing when the record is gone, when its text is
   * another version by now, or when a later analysis is there already.
   */
  boolean apply(TextInsight insight);
}
