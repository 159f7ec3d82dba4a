package org.evenkeel.ml.text.model;

import org.evenkeel.ml.text.Emotion;

/**
 * One emotion that a model serves.
 *
 * @param threshold probability from which the emotion counts as predicted, 0 to 1
 */
public record ServedLabel(Emotion emotion, LinearHead head, double threshold) {
  public ServedLabel {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "the threshold of %s is not between 0 and 1".formatted(emotion.label()));
    }
  }
}
