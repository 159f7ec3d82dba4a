package org.evenkeel.wellness.adhd;

import java.util.Arrays;
import java.util.List;
import org.evenkeel.wellness.adhd.model.TimeBias;

/** What was learnt of a person's sense of time, kind by kind. */
record TimeBiasView(List<KindBias> kinds) {
  TimeBiasView {
    kinds = List.copyOf(kinds);
  }

  /**
   * How many times longer than estimated.
   *
   * @param n tasks of this kind it rests on; the fewer, the nearer it is to the person's other
   *     kinds and to other people
   */
  record KindBias(TaskKind kind, int n, double factor, FactorInterval interval) {}

  /** Where the factor lies with this probability. */
  record FactorInterval(double low, double high, double probability) {}

  static TimeBiasView of(TimeBias bias) {
    return new TimeBiasView(
        Arrays.stream(TaskKind.values())
            .map(
                kind -> {
                  TimeBias.Belief belief = bias.about(kind);
                  return new KindBias(
                      kind,
                      belief.n(),
                      rounded(belief.factor()),
                      new FactorInterval(
                          rounded(belief.low()), rounded(belief.high()), TimeBias.PROBABILITY));
                })
            .toList());
  }

  private static double rounded(double factor) {
    return Math.round(factor * 100) / 100.0;
  }
}
