package org.evenkeel.ml.text.model;

import org.evenkeel.ml.text.Emotion;

/**
 * One emotion that a model serves.
 *
 * @param threshold probability from which the emotion counts as predicted; 1 for never
 */
public record ServedLabel(Emotion emotion, LinearHead head, double threshold) {
  public ServedLabel {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "the threshold of %s is not above 0 and at most 1".formatted(emotion.label()));
    }
  }
}
