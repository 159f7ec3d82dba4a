package org.evenkeel.offpolicy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a judged policy comes from. What it learns, it learns from people it is not judged on. */
@FunctionalInterface
public interface PolicySource {

  /**
   * The policy for the people of one fold.
   *
   * @param others choices of everybody else
   */
  Policy learn(List<LoggedChoice> others);

  /** Every arm that could be chosen, equally often. */
  static PolicySource uniform() {
    return others ->
        choice -> {
          double[] odds = new double[choice.size()];
          Arrays.fill(odds, 1.0 / odds.length);
          return odds;
        };
  }

  /** The arm of which the logging model expected most. */
  static PolicySource greedy() {
    return others ->
        choice -> {
          double[] scores = new double[choice.size()];
          Arrays.setAll(scores, choice::score);
          return Policy.best(scores);
        };
  }

  /** The arm that most often had a reward above zero when others chose or were offered it. */
  static PolicySource popularity() {
    return others -> {
      Map<Integer, Integer> taken = new HashMap<>();
      for (LoggedChoice other : others) {
        if (other.reward() > 0) {
          taken.merge(other.arm(other.chosen()), 1, Integer::sum);
        }
      }
      return choice -> {
        double[] counts = new double[choice.size()];
        Arrays.setAll(counts, index -> taken.getOrDefault(choice.arm(index), 0));
        return Policy.best(counts);
      };
    };
  }
}
