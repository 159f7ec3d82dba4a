package org.evenkeel.bandit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of the linear model with their prior: what is believed before a person has rated
 * anything. Means are in units of the reward (0 to 1) and small, so that ratings soon outweigh
 * them; they are our own assumptions where no population prior was learnt from the log. Order and
 * meaning are fixed by {@link #LAYOUT}.
 */
enum Column {
  BASELINE(Term.BASELINE, 0.5, 0.02),
  MOMENT_ENERGY(Term.MOMENT, 0, 0.01),
  MOMENT_ANXIETY(Term.MOMENT, 0, 0.01),
  MOMENT_ACTIVATION(Term.MOMENT, 0, 0.01),
  MOMENT_HOUR_SINE(Term.MOMENT, 0, 0.005),
  MOMENT_HOUR_COSINE(Term.MOMENT, 0, 0.005),
  MOMENT_RECENT(Term.MOMENT, 0.15, 0.01),
  APPROACH_DBT(Term.APPROACH, 0, 0.02),
  APPROACH_ACT(Term.APPROACH, 0, 0.02),
  APPROACH_CBT(Term.APPROACH, 0, 0.02),
  APPROACH_MINDFULNESS(Term.APPROACH, 0, 0.02),
  APPROACH_SENSORY(Term.APPROACH, 0, 0.02),
  APPROACH_PHYSICAL(Term.APPROACH, 0, 0.02),
  FEELING_DBT(Term.APPROACH_FOR_FEELING, 0, 0.02),
  FEELING_ACT(Term.APPROACH_FOR_FEELING, 0, 0.02),
  FEELING_CBT(Term.APPROACH_FOR_FEELING, 0, 0.02),
  FEELING_MINDFULNESS(Term.APPROACH_FOR_FEELING, 0, 0.02),
  FEELING_SENSORY(Term.APPROACH_FOR_FEELING, 0, 0.02),
  FEELING_PHYSICAL(Term.APPROACH_FOR_FEELING, 0, 0.02),
  ENERGY_FIT(Term.ENERGY_FIT, 0.15, 0.02),
  EFFORT_WHEN_TIRED(Term.EFFORT_FIT, 0.08, 0.02),
  SHORT(Term.DURATION, 0.04, 0.02),
  TIME_FIT(Term.TIME_FIT, 0.06, 0.01),
  EMOTION_MATCH(Term.EMOTION_MATCH, 0.08, 0.01),
  ADHD_FRIENDLY(Term.ADHD_FIT, 0.08, 0.01),
  ADHD_SHORT(Term.ADHD_FIT, 0.04, 0.01),
  ASD_FRIENDLY(Term.ASD_FIT, 0.08, 0.01),
  ASD_QUIET(Term.ASD_FIT, 0.04, 0.01),
  MOVEMENT(Term.MOVEMENT, 0, 0.02),
  MOVEMENT_WITH_ENERGY(Term.MOVEMENT, 0.04, 0.02),
  MOVEMENT_EVENING(Term.MOVEMENT, -0.04, 0.01),
  WORDS(Term.WORDS, 0, 0.02),
  WORDS_WHEN_ANXIOUS(Term.WORDS, -0.04, 0.01),
  QUIET_WHEN_ANXIOUS(Term.SENSES, 0.04, 0.02),
  EASY_AFTER_MISSES(Term.RECENT_RESULTS, 0.06, 0.01),
  OTHERS(Term.OTHERS, 1, 0.25),
  ARM_0(Term.THIS_ONE, 0, 0.03),
  ARM_1(Term.THIS_ONE, 0, 0.03),
  ARM_2(Term.THIS_ONE, 0, 0.03),
  ARM_3(Term.THIS_ONE, 0, 0.03),
  ARM_4(Term.THIS_ONE, 0, 0.03),
  ARM_5(Term.THIS_ONE, 0, 0.03),
  ARM_6(Term.THIS_ONE, 0, 0.03),
  ARM_7(Term.THIS_ONE, 0, 0.03),
  ARM_8(Term.THIS_ONE, 0, 0.03),
  ARM_9(Term.THIS_ONE, 0, 0.03),
  ARM_10(Term.THIS_ONE, 0, 0.03),
  ARM_11(Term.THIS_ONE, 0, 0.03),
  ARM_12(Term.THIS_ONE, 0, 0.03),
  ARM_13(Term.THIS_ONE, 0, 0.03),
  ARM_14(Term.THIS_ONE, 0, 0.03),
  ARM_15(Term.THIS_ONE, 0, 0.03);

  /** Names order and meaning of the columns; a change is a new number. */
  static final int LAYOUT = 2;

  static final List<Column> ALL = List.of(values());
  static final List<Column> SIGNS = ALL.stream().filter(c -> c.term == Term.THIS_ONE).toList();
  static final int COUNT = ALL.size();

  private static final Map<Column, Integer> INDEX = places();

  private final Term term;
  private final double priorMean;
  private final double priorVariance;

  Column(Term term, double priorMean, double priorVariance) {
    this.term = term;
    this.priorMean = priorMean;
    this.priorVariance = priorVariance;
  }

  static Column approach(Approach approach) {
    return switch (approach) {
      case DBT -> APPROACH_DBT;
      case ACT -> APPROACH_ACT;
      case CBT -> APPROACH_CBT;
      case MINDFULNESS -> APPROACH_MINDFULNESS;
      case SENSORY -> APPROACH_SENSORY;
      case PHYSICAL -> APPROACH_PHYSICAL;
    };
  }

  static Column feeling(Approach approach) {
    return switch (approach) {
      case DBT -> FEELING_DBT;
      case ACT -> FEELING_ACT;
      case CBT -> FEELING_CBT;
      case MINDFULNESS -> FEELING_MINDFULNESS;
      case SENSORY -> FEELING_SENSORY;
      case PHYSICAL -> FEELING_PHYSICAL;
    };
  }

  private static Map<Column, Integer> places() {
    Map<Column, Integer> index = new EnumMap<>(Column.class);
    ALL.forEach(column -> index.put(column, index.size()));
    return index;
  }

  /** Its place in a vector. */
  int index() {
    return INDEX.getOrDefault(this, 0);
  }

  Term term() {
    return term;
  }

  double priorMean() {
    return priorMean;
  }

  double priorVariance() {
    return priorVariance;
  }
}
