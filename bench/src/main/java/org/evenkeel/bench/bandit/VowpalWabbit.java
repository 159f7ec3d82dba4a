package org.evenkeel.bench.bandit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.evenkeel.bandit.Draws;
import vowpalWabbit.learner.VWActionProbsLearner;
import vowpalWabbit.learner.VWLearners;
import vowpalWabbit.responses.ActionProb;
import vowpalWabbit.responses.ActionProbs;

/**
 * Vowpal Wabbit's contextual bandits by its own Java binding, on the same scaled features, a weight
 * vector a class; costs are 0 and 1. It runs where its native library does: Linux on x86-64.
 */
final class VowpalWabbit implements Learner {
  private final VWActionProbsLearner learner;
  private final Scaling scaling;
  private final String[] example;
  private int chosen;
  private float probability;

  /**
   * Starts one.
   *
   * @param exploration such as {@code --squarecb}
   */
  VowpalWabbit(Labelled data, boolean squares, String exploration) {
    this.learner =
        VWLearners.create("--cb_explore_adf -q sa --ignore_linear s --quiet " + exploration);
    this.scaling = new Scaling(data.columns(), squares);
    this.example = new String[data.classes() + 1];
  }

  @Override
  public int choose(double[] row, long seed) {
    double[] x = scaling.next(row);
    StringBuilder shared = new StringBuilder("shared |s");
    for (int i = 0; i < x.length - 1; i++) {
      if (x[i] != 0) {
        shared.append(" f").append(i).append(':').append(String.format(Locale.ROOT, "%.6f", x[i]));
      }
    }
    example[0] = shared.toString();
    for (int i = 1; i < example.length; i++) {
      example[i] = "|a k" + i;
    }
    ActionProbs answer = learner.predict(example);
    draw(answer.getActionProbs(), new Draws(seed).uniform());
    return chosen;
  }

  private void draw(ActionProb[] odds, double uniform) {
    double sum = 0;
    for (ActionProb one : odds) {
      sum += one.getProbability();
    }
    double at = uniform * sum;
    for (ActionProb one : odds) {
      if (one.getProbability() > 0) {
        chosen = one.getAction();
        probability = one.getProbability();
        at -= one.getProbability();
        if (at < 0) {
          return;
        }
      }
    }
  }

  @Override
  public void learn(double reward) {
    int at = chosen + 1;
    example[at] = "0:" + (1 - reward) + ":" + probability + " " + example[at];
    learner.learn(example);
  }

  @Override
  public void close() {
    try {
      learner.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
