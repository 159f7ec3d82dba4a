package org.evenkeel.session.rsd.patterns.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Corrects p-values for looking at many things (Holm, Scandinavian Journal of Statistics 6, 1979):
 * claiming what is at most 0.05 afterwards, at most one person in twenty gets any false claim.
 */
final class Holm {

  private Holm() {}

  /** Adjusted p-values, in the order given. */
  static List<Double> adjusted(List<Double> pValues) {
    int count = pValues.size();
    List<Integer> order =
        IntStream.range(0, count).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    Double[] adjusted = new Double[count];
    double least = 0;
    for (int rank = 0; rank < count; rank++) {
      int index = order.get(rank);
      least = Math.max(least, Math.min(1, (count - rank) * pValues.get(index)));
      adjusted[index] = least;
    }
    return List.of(adjusted);
  }
}
