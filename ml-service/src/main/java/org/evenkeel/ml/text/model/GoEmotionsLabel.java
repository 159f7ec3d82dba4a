package org.evenkeel.ml.text.model;

/**
 * One of the 28 labels of GoEmotions that a model has a head for.
 *
 * @param name the data set's own, such as {@code gratitude}
 * @param threshold probability from which the label is given, above 0 and below 1
 */
public record GoEmotionsLabel(String name, LinearHead head, double threshold) {
  public GoEmotionsLabel {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "the threshold of %s is not above 0 and below 1".formatted(name));
    }
  }
}
