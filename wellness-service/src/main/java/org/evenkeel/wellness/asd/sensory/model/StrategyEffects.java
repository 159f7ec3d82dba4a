package org.evenkeel.wellness.asd.sensory.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.wellness.asd.sensory.Strategy;

/**
 * What follows when a person tried something. A load and the next one within six hours are a pair.
 * Loads fall by themselves from a peak (regression to the mean), so what would have followed
 * without help is a least-squares line through the person's own pairs in which nothing was tried; a
 * strategy's relief is by how much the next load lies below that line. It is what went along with
 * the strategy, not proof that it was the cause.
 */
final class StrategyEffects {
  private static final Duration TOGETHER = Duration.ofHours(6);
  private static final int LEAST_WITHOUT = 10;
  private static final int LEAST_WITH = 5;

  private StrategyEffects() {}

  private record Pair(Load first, double before, double after) {}

  /** The line after = base + slope * before. */
  private record Line(double base, double slope) {

    /** Through pairs; flat where all begin alike. */
    static Line through(List<Pair> pairs) {
      double x = pairs.stream().mapToDouble(Pair::before).average().orElse(0);
      double y = pairs.stream().mapToDouble(Pair::after).average().orElse(0);
      double xx = pairs.stream().mapToDouble(p -> (p.before() - x) * (p.before() - x)).sum();
      double xy = pairs.stream().mapToDouble(p -> (p.before() - x) * (p.after() - y)).sum();
      double slope = xx < 1e-9 ? 0 : xy / xx;
      return new Line(y - slope * x, slope);
    }

    double relief(Pair pair) {
      return base + slope * pair.before() - pair.after();
    }
  }

  /** Of loads in the order of their moments. */
  static List<SensoryProfile.Effect> of(List<Load> loads) {
    List<Pair> pairs = pairs(loads);
    List<Pair> without = pairs.stream().filter(pair -> pair.first().tried().isEmpty()).toList();
    if (without.size() < LEAST_WITHOUT) {
      return List.of();
    }
    Line line = Line.through(without);
    return Arrays.stream(Strategy.values())
        .flatMap(strategy -> effect(strategy, pairs, line))
        .sorted(Comparator.comparingDouble(SensoryProfile.Effect::relief).reversed())
        .toList();
  }

  private static Stream<SensoryProfile.Effect> effect(
      Strategy strategy, List<Pair> pairs, Line line) {
    List<Double> reliefs =
        pairs.stream()
            .filter(pair -> pair.first().tried().contains(strategy))
            .map(line::relief)
            .toList();
    if (reliefs.size() < LEAST_WITH) {
      return Stream.empty();
    }
    MeanInterval relief = MeanInterval.of(reliefs);
    return relief.low() <= 0
        ? Stream.empty()
        : Stream.of(
            new SensoryProfile.Effect(
                strategy, relief.n(), relief.mean(), relief.low(), relief.high()));
  }

  private static List<Pair> pairs(List<Load> loads) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < loads.size(); i++) {
      Load first = loads.get(i);
      Load next = loads.get(i + 1);
      if (Duration.between(first.at(), next.at()).compareTo(TOGETHER) <= 0) {
        pairs.add(new Pair(first, first.whole(), next.whole()));
      }
    }
    return pairs;
  }
}
