package org.evenkeel.crisis.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote at one moment.
 *
 * @param texts every free text of the request, as decoded, before any validation
 * @param moodScore the mood of the same check-in, 1 (worst) to 10, if there is one; values outside
 *     that range are ignored
 */
public record ScreeningInput(List<String> texts, @Nullable Integer moodScore) {
  public ScreeningInput {
    texts = List.copyOf(texts);
  }

  /** One text without scores. */
  public static ScreeningInput of(String text) {
    return new ScreeningInput(List.of(text), null);
  }

  /** Hides what the person wrote. */
  @Override
  public String toString() {
    return "ScreeningInput[texts=" + texts.size() + "]";
  }
}
