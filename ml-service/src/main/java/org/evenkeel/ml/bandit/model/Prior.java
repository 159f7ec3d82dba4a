package org.evenkeel.ml.bandit.model;

/** The population prior: the state of a person who has not rated anything. */
public final class Prior {
  /** Also names the layout of the features. */
  public static final String VERSION = "population-1";

  private Prior() {}

  public static Posterior posterior() {
    double[] precision = new double[Column.COUNT];
    double[] mean = new double[Column.COUNT];
    for (Column column : Column.ALL) {
      precision[column.index()] = 1 / column.priorVariance();
      mean[column.index()] = column.priorMean();
    }
    return Posterior.diagonal(precision, mean);
  }
}
