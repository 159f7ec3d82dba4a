package org.evenkeel.wellness.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was based on. Logged with it, so that it can be judged later.
 *
 * @param emotion wire name of a feeling
 * @param energyLevel 1 to 10
 * @param anxietyLevel 1 to 10
 * @param zone IANA time zone of the person
 * @param localTime HH:mm in that zone
 * @param hourOfDay 0 to 23 in that zone
 * @param recentEffectiveness of the last five rated sessions, 0 to 1, newest last
 */
public record MomentContext(
    @Nullable String emotion,
    int energyLevel,
    @Nullable Integer anxietyLevel,
    @Nullable Integer timeAvailableMinutes,
    String zone,
    String localTime,
    int hourOfDay,
    List<Double> recentEffectiveness,
    boolean adhd,
    boolean autismSpectrum,
    String communicationStyle) {

  public MomentContext {
    recentEffectiveness = List.copyOf(recentEffectiveness);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "MomentContext[...]";
  }
}
