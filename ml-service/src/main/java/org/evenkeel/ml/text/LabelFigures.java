package org.evenkeel.ml.text;

/**
 * How well one label does on texts that its weights and its threshold have not seen.
 *
 * @param positives texts that carry the label
 * @param threshold 1 when only the probability is served, because F1 is too low to predict with
 * @param ece expected calibration error, 0 to 1: 15 equal-mass bins over predictions of 0.1 or more
 * @param eceByChance what a perfectly calibrated model would show on as few texts
 */
public record LabelFigures(
    int positives,
    double threshold,
    double precision,
    double recall,
    double f1,
    double ece,
    double eceByChance) {}
