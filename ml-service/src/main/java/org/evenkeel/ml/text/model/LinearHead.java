package org.evenkeel.ml.text.model;

/** Logistic regression over an embedding: the probability that one label holds. */
public final class LinearHead {
  private final float[] weights;
  private final float bias;

  /**
   * @throws IllegalArgumentException when the size is wrong or a number is not finite
   */
  public LinearHead(float[] weights, float bias) {
    if (weights.length != SentenceEncoder.DIMENSION) {
      throw new IllegalArgumentException(
          "a head has %d weights instead of %d"
              .formatted(weights.length, SentenceEncoder.DIMENSION));
    }
    for (float weight : weights) {
      if (!Float.isFinite(weight)) {
        throw new IllegalArgumentException("a head has a weight that is not a number");
      }
    }
    if (!Float.isFinite(bias)) {
      throw new IllegalArgumentException("a head has a bias that is not a number");
    }
    this.weights = weights.clone();
    this.bias = bias;
  }

  public double probability(float[] embedding) {
    return 1 / (1 + Math.exp(-margin(embedding)));
  }

  /** The log odds, any number. */
  public double margin(float[] embedding) {
    double margin = bias;
    for (int i = 0; i < weights.length; i++) {
      margin += (double) weights[i] * embedding[i];
    }
    return margin;
  }

  public float[] weights() {
    return weights.clone();
  }

  public float bias() {
    return bias;
  }
}
