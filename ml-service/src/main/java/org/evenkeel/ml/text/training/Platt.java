package org.evenkeel.ml.text.training;

import org.evenkeel.ml.text.model.LinearHead;

/**
 * Calibration by scaling and shifting log odds (Platt 1999), which leaves a head a head. Newton's
 * method on the log loss, with a pull of one text's weight towards changing nothing: few positives
 * must not turn a head round.
 */
final class Platt {
  private static final int STEPS = 50;
  private static final double PULL = 1;
  private static final double SMALLEST_SCALE = 0.1;

  private Platt() {}

  static LinearHead calibrated(LinearHead head, double[] margins, boolean[] labels) {
    double scale = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      double slopeScale = PULL * (scale - 1);
      double slopeShift = PULL * shift / 10;
      double scaleScale = PULL;
      double shiftShift = PULL / 10;
      double scaleShift = 0;
      for (int i = 0; i < margins.length; i++) {
        double p = 1 / (1 + Math.exp(-(scale * margins[i] + shift)));
        double wrong = p - (labels[i] ? 1 : 0);
        double weight = p * (1 - p);
        slopeScale += wrong * margins[i];
        slopeShift += wrong;
        scaleScale += weight * margins[i] * margins[i];
        shiftShift += weight;
        scaleShift += weight * margins[i];
      }
      double determinant = scaleScale * shiftShift - scaleShift * scaleShift;
      scale -= (shiftShift * slopeScale - scaleShift * slopeShift) / determinant;
      shift -= (scaleScale * slopeShift - scaleShift * slopeScale) / determinant;
      scale = Math.max(scale, SMALLEST_SCALE);
    }
    float[] weights = head.weights();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) scale;
    }
    return new LinearHead(weights, (float) (scale * head.bias() + shift));
  }
}
