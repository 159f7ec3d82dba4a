package org.evenkeel.wellness.adhd.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How people's times differ from their estimates, in logs of actual to estimated.
 *
 * @param mean of people's own biases
 * @param personVariance between people
 * @param kindVariance between kinds of tasks of one person
 * @param noiseVariance between tasks of one kind of one person
 */
public record Population(
    double mean, double personVariance, double kindVariance, double noiseVariance) {

  /**
   * Before anybody's times are known. The mean is half, in logs, of what Buehler, Griffin and Ross
   * found ("Exploring the planning fallacy", J. Pers. Soc. Psychol. 67, 1994, study 1: predicted
   * 33.9 days, taken 55.5, ratio 1.64), because those were long projects. The variances are our own
   * choice: people differ by a factor of 1.35, kinds by 1.28, tasks by 1.49, each one sd.
   */
  public static final Population AT_FIRST = new Population(0.25, 0.09, 0.0625, 0.16);

  /** As many people as what stands at first counts for. */
  private static final double PEOPLE_AT_FIRST = 20;

  /** As many degrees of freedom as the noise at first counts for. */
  private static final double FREEDOM_AT_FIRST = 50;

  private static final double LEAST_VARIANCE = 0.01;

  /**
   * What one person's tasks of one kind come to.
   *
   * @param person any number that is the same for one person
   * @param squares sum of squares of the log ratios
   */
  public record Cell(int person, int n, double sum, double squares) {}

  /**
   * The population as it shows itself: moments, each person counted once, held back by what stood
   * at first as if that were twenty people. The variance between kinds stays as at first.
   */
  public static Population of(List<Cell> cells) {
    List<Mine> people =
        cells.stream().collect(Collectors.groupingBy(Cell::person)).values().stream()
            .map(Mine::of)
            .toList();
    double noise = noise(cells);
    int count = people.size();
    if (count == 0) {
      return AT_FIRST;
    }
    double mean = people.stream().mapToDouble(Mine::mean).average().orElse(0);
    double between = AT_FIRST.personVariance();
    if (count > 1) {
      double spread = people.stream().mapToDouble(p -> square(p.mean() - mean)).sum() / (count - 1);
      double sampling =
          people.stream()
              .mapToDouble(p -> p.kindShare() * AT_FIRST.kindVariance() + noise / p.n())
              .average()
              .orElse(0);
      between = Math.max(LEAST_VARIANCE, spread - sampling);
    }
    return new Population(
        blend(AT_FIRST.mean(), PEOPLE_AT_FIRST, mean, count),
        blend(AT_FIRST.personVariance(), PEOPLE_AT_FIRST, between, count - 1.0),
        AT_FIRST.kindVariance(),
        noise);
  }

  private static double noise(List<Cell> cells) {
    double within = 0;
    double freedom = 0;
    for (Cell cell : cells) {
      within += Math.max(0, cell.squares() - square(cell.sum()) / cell.n());
      freedom += cell.n() - 1.0;
    }
    return (FREEDOM_AT_FIRST * AT_FIRST.noiseVariance() + within) / (FREEDOM_AT_FIRST + freedom);
  }

  private static double blend(double first, double weight, double seen, double count) {
    return (weight * first + count * seen) / (weight + count);
  }

  private static double square(double x) {
    return x * x;
  }

  /** One person; {@code kindShare} is the sum of squared shares of the kinds. */
  private record Mine(int n, double mean, double kindShare) {

    static Mine of(List<Cell> cells) {
      int n = cells.stream().mapToInt(Cell::n).sum();
      return new Mine(
          n,
          cells.stream().mapToDouble(Cell::sum).sum() / n,
          cells.stream().mapToDouble(cell -> square((double) cell.n() / n)).sum());
    }
  }
}
