package org.evenkeel.ml.text.training;

import java.util.stream.IntStream;
import org.evenkeel.ml.text.LabelFigures;

/**
 * Tunes a label's threshold on dev and measures it cross-fitted: each fifth is judged with the
 * threshold that is best on the other four. The served threshold is the best on all of dev.
 */
final class MeasuringLabel {
  private static final int FOLDS = 5;

  /** A label that is found worse than this is served as a probability and never as predicted. */
  private static final double LOWEST_F1 = 0.2;

  private final int[] folds;
  private final long seed;

  /** For labels on so many texts. */
  MeasuringLabel(int texts, long seed) {
    this.seed = seed;
    this.folds = Folds.of(texts, FOLDS, seed);
  }

  LabelFigures of(double[] probabilities, boolean[] labels) {
    double[] thresholds =
        IntStream.range(0, FOLDS)
            .mapToDouble(fold -> Threshold.best(probabilities, labels, i -> folds[i] != fold))
            .toArray();
    Counts counts = new Counts();
    for (int i = 0; i < labels.length; i++) {
      counts.add(probabilities[i] >= thresholds[folds[i]], labels[i]);
    }
    return new LabelFigures(
        counts.positives(),
        counts.f1() < LOWEST_F1 ? 1 : Threshold.best(probabilities, labels, i -> true),
        rounded(counts.precision()),
        rounded(counts.recall()),
        rounded(counts.f1()),
        rounded(Calibration.error(probabilities, labels)),
        rounded(Calibration.errorByChance(probabilities, seed)));
  }

  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
