package org.evenkeel.session.speech;

import org.jspecify.annotations.Nullable;

/** What came of listening to a recording. */
public sealed interface Transcript {

  /**
   * Words; empty when nobody spoke.
   *
   * @param confidence how sure the model was, 0 to 1; null when nobody says
   * @param language as the provider names it; null when it does not say
   */
  record Heard(String text, @Nullable Double confidence, @Nullable String language)
      implements Transcript {

    /** Hides what somebody said. */
    @Override
    public String toString() {
      return "Heard[...]";
    }
  }

  /** Nothing can be made of this recording. */
  record Unreadable() implements Transcript {}

  /** Nobody listens at the moment. */
  record Away() implements Transcript {}
}
