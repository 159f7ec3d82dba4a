package org.evenkeel.ml.text;

/**
 * How well one label does on texts that its weights and its threshold have not seen.
 *
 * @param positives texts that carry the label
 * @param threshold the one that is served, 0 to 1
 * @param ece expected calibration error, 0 to 1: 15 equal-mass bins over predictions of 0.1 or more
 */
public record LabelFigures(
    int positives, double threshold, double precision, double recall, double f1, double ece) {}
