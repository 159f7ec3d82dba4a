package org.evenkeel.wellness.adhd.model;

import java.util.Map;
import org.evenkeel.wellness.adhd.TaskKind;

/**
 * How far a person's times lie from their estimates, by kind of task: a factor, learnt from logs of
 * actual to estimated.
 *
 * <p>The model is normal at three levels. A log ratio of person i in kind k is N(b_ik, noise), b_ik
 * is N(a_i, kind), a_i is N(mean, person); variances and mean are the {@link Population}'s. Both
 * posteriors are exact (Gelman et al., Bayesian Data Analysis, 3rd ed., 2013, section 5.4):
 *
 * <pre>
 * a_i:   precision 1/person + sum_k 1/(kind + noise/n_k), mean weighted by these
 * b_ik:  w = (n/noise) / (n/noise + 1/kind); mean w * ybar + (1 - w) * E a_i;
 *        variance 1/(n/noise + 1/kind) + (1 - w)^2 * Var a_i
 * next:  N(E b_ik, Var b_ik + noise)
 * </pre>
 */
public final class TimeBias {

  /** Longest task somebody estimates, minutes. */
  public static final int LONGEST_ESTIMATE = 1_440;

  /** Longest time a task takes here, minutes. */
  public static final int LONGEST = 2_880;

  /** Share of tasks that end within the interval. */
  public static final double PROBABILITY = 0.8;

  /** Quantile 0.9 of the standard normal distribution. */
  private static final double Z = 1.2815515655446004;

  /** A factor of 8: a stopwatch that was forgotten must not drown ten honest times. */
  private static final double FURTHEST = Math.log(8);

  private final Population population;
  private final Map<TaskKind, Observed> observed;
  private final double personMean;
  private final double personVariance;

  private TimeBias(Population population, Map<TaskKind, Observed> observed) {
    this.population = population;
    this.observed = Map.copyOf(observed);
    double precision = 1 / population.personVariance();
    double weighted = population.mean() * precision;
    for (Observed kind : this.observed.values()) {
      double known = 1 / (population.kindVariance() + population.noiseVariance() / kind.n());
      precision += known;
      weighted += known * kind.mean();
    }
    this.personMean = weighted / precision;
    this.personVariance = 1 / precision;
  }

  /**
   * What a person's tasks of one kind came to.
   *
   * @param n at least 1
   * @param sum of log ratios
   */
  public record Observed(int n, double sum) {

    double mean() {
      return sum / n;
    }

    public Observed and(double logRatio) {
      return new Observed(n + 1, sum + logRatio);
    }
  }

  /**
   * What is believed about a kind.
   *
   * @param n tasks of this kind it rests on
   * @param mean of the log factor
   * @param variance of what is believed about that mean
   */
  public record Belief(int n, double mean, double variance) {

    /** Times longer than estimated, in the middle. */
    public double factor() {
      return Math.exp(mean);
    }

    public double low() {
      return Math.exp(mean - Z * Math.sqrt(variance));
    }

    public double high() {
      return Math.exp(mean + Z * Math.sqrt(variance));
    }
  }

  /** Minutes a task will take: in the middle, and the interval it ends in with probability 0.8. */
  public record Correction(int minutes, int low, int high) {}

  /** Learns from what is known of a person. */
  public static TimeBias of(Population population, Map<TaskKind, Observed> observed) {
    return new TimeBias(population, observed);
  }

  /** The log of actual to estimated, bounded by a factor of 8 both ways. */
  public static double logRatio(int estimatedMinutes, int actualMinutes) {
    return Math.clamp(Math.log((double) actualMinutes / estimatedMinutes), -FURTHEST, FURTHEST);
  }

  public Belief about(TaskKind kind) {
    Observed seen = observed.get(kind);
    if (seen == null) {
      return new Belief(0, personMean, population.kindVariance() + personVariance);
    }
    double told = seen.n() / population.noiseVariance();
    double precision = told + 1 / population.kindVariance();
    double own = told / precision;
    double rest = 1 - own;
    return new Belief(
        seen.n(),
        own * seen.mean() + rest * personMean,
        1 / precision + rest * rest * personVariance);
  }

  /** An estimate of 1 to {@link #LONGEST_ESTIMATE} minutes, corrected. */
  public Correction correct(TaskKind kind, int estimatedMinutes) {
    Belief belief = about(kind);
    double reach = Z * Math.sqrt(belief.variance() + population.noiseVariance());
    return new Correction(
        minutes(estimatedMinutes, belief.mean()),
        minutes(estimatedMinutes, belief.mean() - reach),
        minutes(estimatedMinutes, belief.mean() + reach));
  }

  private static int minutes(int estimated, double logFactor) {
    return Math.clamp(Math.round(estimated * Math.exp(logFactor)), 1, LONGEST);
  }
}
