package org.evenkeel.wellness.interventionsession.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One doing of an intervention.
 *
 * @param checkinId the check-in it answers
 * @param decisionId the decision that offered it
 * @param context JSON of that decision's context
 * @param predictedEffectiveness by that decision, 0 to 1
 * @param ending null while it lasts
 */
public record InterventionSession(
    UUID id,
    UUID userId,
    UUID interventionId,
    @Nullable UUID checkinId,
    @Nullable UUID decisionId,
    Instant startedAt,
    @Nullable String context,
    @Nullable Double predictedEffectiveness,
    @Nullable Ending ending) {

  public boolean ended() {
    return ending != null;
  }

  /**
   * The session with its end.
   *
   * @throws IllegalStateException when it has ended; who calls asks {@link #ended()} first
   */
  public InterventionSession end(Ending with) {
    if (ended()) {
      throw new IllegalStateException("a session ends once");
    }
    return new InterventionSession(
        id,
        userId,
        interventionId,
        checkinId,
        decisionId,
        startedAt,
        context,
        predictedEffectiveness,
        with);
  }

  /** How long it took; empty while it lasts. */
  public Optional<Duration> durationActual() {
    return Optional.ofNullable(ending).map(end -> Duration.between(startedAt, end.at()));
  }

  /** Hides how the person was. */
  @Override
  public String toString() {
    return "InterventionSession[" + id + "]";
  }
}
