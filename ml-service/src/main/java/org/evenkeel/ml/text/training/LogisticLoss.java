package org.evenkeel.ml.text.training;

import java.util.List;
import org.evenkeel.ml.text.model.SentenceEncoder;

/**
 * Mean logistic loss with an L2 penalty on the weights, not on the bias (the last parameter).
 * Embeddings have length 1, so they are scaled to unit variance by the root of their dimension.
 */
final class LogisticLoss {
  private static final int DIMENSION = SentenceEncoder.DIMENSION;
  static final double SCALE = Math.sqrt(DIMENSION);

  private final List<float[]> embeddings;
  private final boolean[] labels;
  private final int[] rows;
  private final double penalty;

  LogisticLoss(List<float[]> embeddings, boolean[] labels, int[] rows, double penalty) {
    this.embeddings = embeddings;
    this.labels = labels;
    this.rows = rows;
    this.penalty = penalty;
  }

  /** The loss; the gradient is written into the second argument. */
  double valueAndGradient(double[] parameters, double[] gradient) {
    float[] weights = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      weights[i] = (float) (parameters[i] * SCALE);
    }
    float[] sums = new float[DIMENSION];
    double[] totals = new double[DIMENSION];
    double biasGradient = 0;
    double loss = 0;
    int inBlock = 0;
    for (int row : rows) {
      float[] x = embeddings.get(row);
      double margin = dot(weights, x) + parameters[DIMENSION];
      double signed = labels[row] ? margin : -margin;
      loss += Math.log1p(Math.exp(-Math.abs(signed))) + Math.max(0, -signed);
      double error = 1 / (1 + Math.exp(-margin)) - (labels[row] ? 1 : 0);
      biasGradient += error;
      float factor = (float) error;
      for (int i = 0; i < DIMENSION; i++) {
        sums[i] += factor * x[i];
      }
      inBlock++;
      if (inBlock == 256) {
        flush(sums, totals);
        inBlock = 0;
      }
    }
    flush(sums, totals);
    double value = loss / rows.length;
    for (int i = 0; i < DIMENSION; i++) {
      gradient[i] = totals[i] * SCALE / rows.length + penalty * parameters[i];
      value += penalty / 2 * parameters[i] * parameters[i];
    }
    gradient[DIMENSION] = biasGradient / rows.length;
    return value;
  }

  /** Blocks keep single-precision sums short, so they stay exact enough and vectorise. */
  private static void flush(float[] sums, double[] totals) {
    for (int i = 0; i < sums.length; i++) {
      totals[i] += sums[i];
      sums[i] = 0;
    }
  }

  private static double dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i < DIMENSION; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    return (double) s0 + s1 + s2 + s3;
  }
}
