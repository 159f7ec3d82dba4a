package org.evenkeel.wellness.recommendation;

import java.util.Set;
import org.evenkeel.wellness.library.Feeling;
import org.jspecify.annotations.Nullable;

/**
 * How a person is right now, as far as it bears on what to offer.
 *
 * @param energyLevel 1 to 10
 * @param anxietyLevel 1 to 10
 * @param minutesAvailable 1 to 240
 * @param sensoryLoad 1 to 10
 * @param avoid what must not be offered now
 */
public record Situation(
    @Nullable Feeling feeling,
    int energyLevel,
    @Nullable Integer anxietyLevel,
    @Nullable Integer minutesAvailable,
    @Nullable Integer sensoryLoad,
    Set<Avoid> avoid) {

  /** Something a person cannot do or take at the moment. */
  public enum Avoid {
    /** Speaking, writing, finding words. */
    WORDS,
    /** Moving about. */
    MOVEMENT,
    /** Strong sensations. */
    STRONG_SENSATIONS
  }

  public Situation {
    avoid = Set.copyOf(avoid);
  }

  /** The same with this load on the senses. */
  public Situation sensing(int load) {
    return new Situation(feeling, energyLevel, anxietyLevel, minutesAvailable, load, avoid);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Situation[...]";
  }
}
