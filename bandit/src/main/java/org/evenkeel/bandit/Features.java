package org.evenkeel.bandit;

import java.util.UUID;

/**
 * The numbers of a moment and an arm. Every column is zero where it says nothing, so a term is
 * taken away by setting its columns to zero.
 */
public final class Features {
  /** Seconds from which an exercise counts as long. */
  private static final double LONG = 900;

  private final double[] values;

  private Features(double[] values) {
    this.values = values;
  }

  /**
   * The features of an arm in a moment.
   *
   * @param prior knows what people on the whole found of it
   */
  public static Features of(Moment moment, Arm arm, Prior prior) {
    double[] x = new double[Column.COUNT];
    double energy = moment.energyShare();
    double ease = 0.5 - arm.effort().share();
    double brevity = 0.5 - Math.min(1, arm.durationSeconds() / LONG);
    double quiet = 0.5 - arm.sensoryIntensity().share();
    double activation = Activation.of(moment.emotion());
    double hour = 2 * Math.PI * moment.timeOfDay().toSecondOfDay() / 86_400;

    set(x, Column.BASELINE, 1);
    set(x, Column.MOMENT_ENERGY, energy - 0.5);
    set(x, Column.MOMENT_ANXIETY, moment.anxietyShare() - 0.5);
    set(x, Column.MOMENT_ACTIVATION, activation);
    set(x, Column.MOMENT_HOUR_SINE, StrictMath.sin(hour));
    set(x, Column.MOMENT_HOUR_COSINE, StrictMath.cos(hour));
    set(x, Column.MOMENT_RECENT, moment.recentMean() - 0.5);
    set(x, Column.approach(arm.approach()), 1);
    set(x, Column.feeling(arm.approach()), activation);
    set(x, Column.ENERGY_FIT, 0.3 - Math.max(0, arm.energyRequired().share() - energy));
    set(x, Column.EFFORT_WHEN_TIRED, ease * (1 - energy));
    set(x, Column.SHORT, brevity);
    set(x, Column.TIME_FIT, timeFit(moment, arm));
    set(x, Column.EMOTION_MATCH, matches(moment, arm) ? 1 : 0);
    if (moment.adhd()) {
      set(x, Column.ADHD_FRIENDLY, arm.adhdFriendly() ? 0.5 : -0.5);
      set(x, Column.ADHD_SHORT, brevity);
    }
    if (moment.asd()) {
      set(x, Column.ASD_FRIENDLY, arm.asdFriendly() ? 0.5 : -0.5);
      set(x, Column.ASD_QUIET, quiet);
    }
    if (arm.requiresMovement()) {
      set(x, Column.MOVEMENT, 1);
      set(x, Column.MOVEMENT_WITH_ENERGY, energy - 0.5);
      set(x, Column.MOVEMENT_EVENING, moment.evening() ? 1 : 0);
    }
    if (arm.requiresVerbal()) {
      set(x, Column.WORDS, 1);
      set(x, Column.WORDS_WHEN_ANXIOUS, moment.anxietyShare());
    }
    set(x, Column.QUIET_WHEN_ANXIOUS, quiet * moment.anxietyShare());
    set(x, Column.EASY_AFTER_MISSES, ease * (0.5 - moment.recentMean()));
    set(x, Column.OTHERS, prior.others(arm.interventionId()));
    signs(arm.interventionId(), x);
    return new Features(x);
  }

  /**
   * Only what is an intervention's own: itself, and half of its approach. What is learnt of these
   * says nothing about the moment or about anything else.
   */
  public static Features ownPart(UUID interventionId, Approach approach) {
    double[] x = new double[Column.COUNT];
    set(x, Column.approach(approach), 0.5);
    signs(interventionId, x);
    return new Features(x);
  }

  /** Whether features were logged in the layout of this version. */
  public static boolean readable(double[] values) {
    return values.length == Column.COUNT;
  }

  /**
   * Features as they were logged, read with what people found of the intervention by now.
   *
   * @throws IllegalArgumentException when they have another layout
   */
  public static Features logged(double[] values, UUID interventionId, Prior prior) {
    if (!readable(values)) {
      throw new IllegalArgumentException("these features belong to another version of the model");
    }
    double[] x = values.clone();
    if (x[Column.BASELINE.index()] != 0) {
      set(x, Column.OTHERS, prior.others(interventionId));
    }
    return new Features(x);
  }

  public double[] values() {
    return values.clone();
  }

  /** The same without what one term says. */
  Features without(Term term) {
    double[] rest = values.clone();
    for (int i = 0; i < rest.length; i++) {
      if (Column.ALL.get(i).term() == term) {
        rest[i] = 0;
      }
    }
    return new Features(rest);
  }

  /** What weights make of it. */
  double dot(double[] weights) {
    return Posterior.dot(weights, values);
  }

  double value(Column column) {
    return values[column.index()];
  }

  private static double timeFit(Moment moment, Arm arm) {
    Integer minutes = moment.minutesAvailable();
    return minutes == null
        ? 0
        : 0.5 - Math.min(1, arm.durationSeconds() / Math.max(1, minutes * 60.0));
  }

  private static boolean matches(Moment moment, Arm arm) {
    return moment.emotion() != null && arm.targetEmotions().contains(moment.emotion());
  }

  /**
   * An intervention's own effect: sixteen random signs from its id (a random projection), so that
   * any number of interventions shares sixteen columns and two of them are nearly orthogonal.
   */
  private static void signs(UUID id, double[] x) {
    long bits = new Draws(id.getMostSignificantBits() ^ id.getLeastSignificantBits()).bits();
    double length = 1 / Math.sqrt(Column.SIGNS.size());
    for (Column column : Column.SIGNS) {
      set(x, column, (bits & 1) == 0 ? length : -length);
      bits >>>= 1;
    }
  }

  private static void set(double[] x, Column column, double value) {
    x[column.index()] = value;
  }
}
