package org.evenkeel.ml.text;

import java.util.Locale;

/** What a text may express; several may hold at once. Version 1 of the model knows no overwhelm. */
public enum Emotion {
  JOY,
  SADNESS,
  ANGER,
  FEAR,
  DISGUST,
  SURPRISE,
  ANXIETY,
  OVERWHELM,
  CALM,
  HOPEFUL,
  FRUSTRATED,
  NEUTRAL;

  /** The name on the wire, such as {@code joy}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The emotion of a wire name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Emotion of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
