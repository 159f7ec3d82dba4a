package org.evenkeel.ml.speech;

import org.jspecify.annotations.Nullable;

/** What came of listening to a recording. */
sealed interface TranscriptOutcome {

  /**
   * Words, or none when nobody spoke.
   *
   * @param confidence 0 to 1, see {@link VerboseTranscript}; null when the provider does not say
   * @param language as the provider names it, such as {@code english}; null when it does not say
   * @param seconds how long the recording is; null when the provider does not say
   */
  record Heard(
      String text, @Nullable Double confidence, @Nullable String language, @Nullable Double seconds)
      implements TranscriptOutcome {

    /** Hides what somebody said. */
    @Override
    public String toString() {
      return "Heard[...]";
    }
  }

  /** The provider cannot make anything of this recording; trying again changes nothing. */
  record Unreadable() implements TranscriptOutcome {}

  /**
   * Nobody listens at the moment.
   *
   * @param reason a short word of our own for logs, metrics and problems
   */
  record Away(String reason) implements TranscriptOutcome {}
}
