package org.evenkeel.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of a load and of its floor, taken in turns, so that whatever else the machine does meets
 * both.
 */
public final class Comparison {

  private final List<Round> suite = new ArrayList<>();
  private final List<Round> floor = new ArrayList<>();

  public void add(Round ofSuite, Round ofFloor) {
    suite.add(ofSuite);
    floor.add(ofFloor);
  }

  /** The suite's rate as a share of its floor's rate in the same round. */
  public Spread rates() {
    return ratio(Round::rate);
  }

  /** A latency of the suite as a multiple of its floor's in the same round. */
  public Spread latencies(int perMille) {
    return ratio(round -> round.latencies().at(perMille).toNanos());
  }

  private Spread ratio(ToDoubleFunction<Round> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < suite.size(); i++) {
      ratios.add(figure.applyAsDouble(suite.get(i)) / figure.applyAsDouble(floor.get(i)));
    }
    return Spread.of(ratios);
  }

  public List<Round> suite() {
    return List.copyOf(suite);
  }

  public List<Round> floor() {
    return List.copyOf(floor);
  }
}
