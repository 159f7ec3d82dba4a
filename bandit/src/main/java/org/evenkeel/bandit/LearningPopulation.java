package org.evenkeel.bandit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Learns a population prior from what everybody rated: expectation and maximisation for a linear
 * model with a weight vector a person (Laird and Ware 1982), each weight's mean and variance held
 * near our stated ones as if by a few people of that kind, so that few people change little. What
 * people found of one intervention beyond its features is a shrunken mean of what is left over.
 */
public final class LearningPopulation {
  /** How many people the stated prior counts as. */
  private static final double STATED_PEOPLE = 10;

  /** Variance of what is an intervention's own, over all people; our own choice. */
  private static final double OTHERS_VARIANCE = 0.02;

  /** No weight may be taken for certain, or nobody could differ in it. */
  private static final double LEAST_VARIANCE = 1e-4;

  private static final int ROUNDS = 30;

  /** One outcome of a person. */
  public record Seen(UUID interventionId, Features features, double reward) {}

  private LearningPopulation() {}

  /**
   * Learns.
   *
   * @param version of the prior that comes of it
   * @param people the outcomes of each; pseudo-observations left out
   */
  public static Prior learn(String version, List<List<Seen>> people) {
    Prior prior = Prior.stated();
    for (int round = 0; round < ROUNDS; round++) {
      prior = better(version, prior, people);
    }
    return prior;
  }

  private static Prior better(String version, Prior prior, List<List<Seen>> people) {
    Prior stated = Prior.stated();
    int columns = Column.COUNT;
    List<double[]> means = new ArrayList<>();
    List<double[]> variances = new ArrayList<>();
    Map<UUID, double[]> leftOver = new HashMap<>();
    for (List<Seen> seen : people) {
      Posterior person = posterior(prior, seen);
      means.add(person.mean());
      variances.add(person.variances());
      addLeftOver(prior, person, seen, leftOver);
    }
    List<Double> nextMeans = new ArrayList<>();
    List<Double> nextVariances = new ArrayList<>();
    double count = people.size() + STATED_PEOPLE;
    for (int i = 0; i < columns; i++) {
      int column = i;
      if (isFixed(Column.ALL.get(i))) {
        nextMeans.add(stated.means().get(i));
        nextVariances.add(stated.variances().get(i));
        continue;
      }
      boolean own = Column.ALL.get(i).term() == Term.THIS_ONE;
      double mean =
          own
              ? 0
              : (STATED_PEOPLE * stated.means().get(i)
                      + means.stream().mapToDouble(m -> m[column]).sum())
                  / count;
      double sum = STATED_PEOPLE * stated.variances().get(i);
      for (int p = 0; p < means.size(); p++) {
        double off = means.get(p)[i] - mean;
        sum += variances.get(p)[i] + off * off;
      }
      nextMeans.add(mean);
      nextVariances.add(Math.max(LEAST_VARIANCE, sum / count * (1 + 1 / count)));
    }
    Map<UUID, Double> others = new HashMap<>();
    leftOver.forEach(
        (id, sums) -> others.put(id, sums[0] / (sums[1] + Prior.NOISE_VARIANCE / OTHERS_VARIANCE)));
    return new Prior(version, nextMeans, nextVariances, others);
  }

  /**
   * The weight of what others found stays stated. What everybody found of one intervention has
   * numbers of its own, so the columns of a person's own leaning stay centred, too.
   */
  private static boolean isFixed(Column column) {
    return column == Column.OTHERS;
  }

  private static Posterior posterior(Prior prior, List<Seen> seen) {
    Posterior person = prior.posterior();
    for (Seen one : seen) {
      person = person.learn(read(prior, one), one.reward());
    }
    return person;
  }

  /** Sums, for each intervention, what a person found beyond its features, and how often. */
  private static void addLeftOver(
      Prior prior, Posterior person, List<Seen> seen, Map<UUID, double[]> sums) {
    double[] mean = person.mean();
    for (Column own : Column.SIGNS) {
      mean[own.index()] = 0;
    }
    mean[Column.OTHERS.index()] = 0;
    for (Seen one : seen) {
      double[] sum = sums.computeIfAbsent(one.interventionId(), id -> new double[2]);
      sum[0] += one.reward() - Posterior.dot(mean, read(prior, one));
      sum[1]++;
    }
  }

  private static double[] read(Prior prior, Seen one) {
    return Features.logged(one.features().values(), one.interventionId(), prior).values();
  }
}
