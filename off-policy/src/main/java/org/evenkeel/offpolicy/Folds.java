package org.evenkeel.offpolicy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** People dealt into folds, so that nobody is judged by what was learnt from them. */
final class Folds {
  private final Map<Integer, Integer> foldOfPerson = new HashMap<>();
  private final int count;

  /**
   * Deals the people of a log.
   *
   * @param most how many folds there may be; fewer when there are fewer people
   */
  Folds(List<LoggedChoice> log, int most, long seed) {
    List<Integer> people =
        new ArrayList<>(log.stream().map(LoggedChoice::person).distinct().sorted().toList());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = people.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Integer kept = people.get(i);
      people.set(i, people.get(other));
      people.set(other, kept);
    }
    this.count = Math.max(1, Math.min(most, people.size()));
    for (int i = 0; i < people.size(); i++) {
      foldOfPerson.put(people.get(i), i % count);
    }
  }

  int count() {
    return count;
  }

  int people() {
    return foldOfPerson.size();
  }

  int of(LoggedChoice choice) {
    return foldOfPerson.getOrDefault(choice.person(), 0);
  }

  /** The choices outside a fold, in their order. */
  List<LoggedChoice> others(List<LoggedChoice> log, int fold) {
    return log.stream().filter(choice -> of(choice) != fold).toList();
  }
}
