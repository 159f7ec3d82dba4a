package org.evenkeel.offpolicy;

/** A policy that is judged, though another one made the choices. */
@FunctionalInterface
public interface Policy {

  /** The odds of each arm that could be chosen, by its index; they add up to 1. */
  double[] odds(LoggedChoice choice);

  /** All odds on the best by a score; evenly shared where several are best. */
  static double[] best(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (double score : scores) {
      if (score > most) {
        most = score;
        count = 0;
      }
      count += score == most ? 1 : 0;
    }
    double[] odds = new double[scores.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = scores[i] == most ? 1.0 / count : 0;
    }
    return odds;
  }
}
