package org.evenkeel.wellness.interventionsession.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a session ended. What the person wrote about it is ciphertext. */
public sealed interface Ending {
  Instant at();

  /**
   * It was done and rated.
   *
   * @param rating 1 to 5
   */
  record Completed(Instant at, int rating, SealedFeedback feedback) implements Ending {

    /** The rating as a share: 1 is 0, 5 is 1. */
    public double effectiveness() {
      return (rating - 1) / 4.0;
    }
  }

  /** It was left undone. */
  record Skipped(Instant at, @Nullable String reasonSealed) implements Ending {}
}
