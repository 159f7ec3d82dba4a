package org.evenkeel.ml.bandit.application;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.evenkeel.bandit.Arm;
import org.evenkeel.bandit.CommunicationStyle;
import org.jspecify.annotations.Nullable;

/**
 * Asks for recommendations.
 *
 * @param emotion lower case
 * @param energy 1 to 10
 * @param anxiety 1 to 10
 * @param candidates what may be offered
 * @param slots 1 to 3
 */
public record Recommend(
    UUID userId,
    @Nullable String emotion,
    int energy,
    @Nullable Integer anxiety,
    @Nullable Integer minutesAvailable,
    ZoneId zone,
    boolean adhd,
    boolean asd,
    List<Arm> candidates,
    int slots,
    CommunicationStyle style) {
  public Recommend {
    candidates = List.copyOf(candidates);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Recommend[...]";
  }
}
