package org.evenkeel.bench.figures;

import java.util.List;
import java.util.Locale;

/**
 * A figure over several rounds.
 *
 * @param least of all rounds
 * @param median of all rounds; between two, their mean
 * @param most of all rounds
 */
public record Spread(double least, double median, double most) {

  public static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there was no round");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f - %.3f - %.3f", least, median, most);
  }
}
