package org.evenkeel.bandit;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person's situation when a decision is made (the context).
 *
 * @param emotion lower case
 * @param energy 1 to 10
 * @param anxiety 1 to 10
 * @param timeOfDay in the person's own zone
 * @param recentEffectiveness rewards of the last five interventions, 0 to 1, newest last
 */
public record Moment(
    @Nullable String emotion,
    int energy,
    @Nullable Integer anxiety,
    @Nullable Integer minutesAvailable,
    LocalTime timeOfDay,
    List<Double> recentEffectiveness,
    boolean adhd,
    boolean asd) {
  public static final int RECENT = 5;

  public Moment {
    recentEffectiveness = List.copyOf(recentEffectiveness);
  }

  /** 0 to 1. */
  double energyShare() {
    return (energy - 1) / 9.0;
  }

  /** 0 to 1; unknown counts as the middle. */
  double anxietyShare() {
    return anxiety == null ? 0.5 : (anxiety - 1) / 9.0;
  }

  /** Mean of the recent rewards; unknown counts as the middle. */
  double recentMean() {
    return recentEffectiveness.stream().mapToDouble(Double::doubleValue).average().orElse(0.5);
  }

  /** The moment as named numbers, for a log that others keep; what is unknown is left out. */
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new TreeMap<>();
    numbers.put("energy_level", (double) energy);
    numbers.put("hour", timeOfDay.toSecondOfDay() / 3_600.0);
    numbers.put("activation", Activation.of(emotion));
    numbers.put("recent_effectiveness", recentMean());
    numbers.put("adhd", adhd ? 1.0 : 0.0);
    numbers.put("asd", asd ? 1.0 : 0.0);
    if (anxiety != null) {
      numbers.put("anxiety_level", (double) anxiety);
    }
    if (minutesAvailable != null) {
      numbers.put("time_available_minutes", (double) minutesAvailable);
    }
    return numbers;
  }

  /** Whether a feeling is one that the policy knows; lower case. */
  public static boolean knows(String emotion) {
    return Activation.knows(emotion);
  }

  boolean evening() {
    return timeOfDay.getHour() >= 19 || timeOfDay.getHour() < 4;
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Moment[...]";
  }
}
