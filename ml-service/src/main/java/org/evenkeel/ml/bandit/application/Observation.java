package org.evenkeel.ml.bandit.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.bandit.Features;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param sessionId the session that taught it; null for {@link Kind#LESS_LIKE}
 * @param decisionId the decision that offered it; null for {@link Kind#LESS_LIKE}
 * @param day only of {@link Kind#LESS_LIKE}, in the person's own zone
 * @param features what is learnt of
 * @param reward 0 to 1; below 0 for {@link Kind#LESS_LIKE}
 */
public record Observation(
    UUID userId,
    Kind kind,
    @Nullable UUID sessionId,
    @Nullable UUID decisionId,
    @Nullable LocalDate day,
    UUID interventionId,
    Features features,
    double reward,
    Instant observedAt) {
  /** What it was. */
  public enum Kind {
    COMPLETED,
    SKIPPED,
    /** Nobody did anything: a person said what they want less of. */
    LESS_LIKE;

    /** The name in the log. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says how an intervention went. */
    public boolean isOutcome() {
      return this != LESS_LIKE;
    }

    /**
     * The kind of a name in the log.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }
}
