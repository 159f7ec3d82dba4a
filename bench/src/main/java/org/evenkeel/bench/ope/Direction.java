package org.evenkeel.bench.ope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenkeel.bench.ope.OpenBandit.Round;
import org.evenkeel.offpolicy.Bounds;
import org.evenkeel.offpolicy.Estimate;
import org.evenkeel.offpolicy.Evaluation;
import org.evenkeel.offpolicy.Judging;
import org.evenkeel.offpolicy.LoggedChoice;
import org.evenkeel.offpolicy.Policy;

/**
 * One log judging the policy of the other.
 *
 * @param name such as {@code uniform log, BTS policy}
 * @param position 1 to 3, empty for all together
 * @param truth what the other policy brought in its own log
 */
record Direction(
    String name,
    Optional<Integer> position,
    int rounds,
    Optional<Estimate> truth,
    Evaluation evaluation) {

  /** What is judged: the odds of each item at a position. */
  @FunctionalInterface
  interface Odds {
    double of(int position, int item);
  }

  static Direction of(
      String name,
      Optional<Integer> position,
      OpenBandit log,
      OpenBandit other,
      Odds odds,
      Judging.Settings settings) {
    OpenBandit judges = position.map(log::at).orElse(log);
    OpenBandit judged = position.map(other::at).orElse(other);
    Policy policy = choice -> odds(choice, odds);
    return new Direction(
        name,
        position,
        judges.rounds().size(),
        judging(judged, settings).asLogged(),
        judging(judges, settings).judge(others -> policy));
  }

  static Odds uniform() {
    return (position, item) -> 1.0 / OpenBandit.ITEMS;
  }

  /**
   * How often a log showed each item at each position. The log has the odds of what was shown, not
   * of the rest, and they changed within the week: the share shown is their mean over it. Clicks
   * play no part.
   */
  static Odds shares(OpenBandit log) {
    double[][] shares = new double[OpenBandit.POSITIONS][OpenBandit.ITEMS];
    for (Round round : log.rounds()) {
      shares[round.position() - 1][round.item()]++;
    }
    for (double[] ofPosition : shares) {
      double sum = Math.max(1, Arrays.stream(ofPosition).sum());
      Arrays.setAll(ofPosition, item -> ofPosition[item] / sum);
    }
    return (position, item) -> shares[position - 1][item];
  }

  private static Judging judging(OpenBandit log, Judging.Settings settings) {
    List<Round> rounds = log.rounds();
    return new Judging(
        IntStream.range(0, rounds.size()).mapToObj(i -> choice(i, rounds.get(i))).toList(),
        Bounds.STANDARD,
        settings);
  }

  /** An item at another position is another arm, so that the reward model tells them apart. */
  private static LoggedChoice choice(int number, Round round) {
    int first = (round.position() - 1) * OpenBandit.ITEMS;
    return LoggedChoice.of(
        number,
        IntStream.range(first, first + OpenBandit.ITEMS).toArray(),
        new double[OpenBandit.ITEMS],
        round.item(),
        round.propensity(),
        round.click());
  }

  private static double[] odds(LoggedChoice choice, Odds odds) {
    double[] all = new double[choice.size()];
    Arrays.setAll(
        all,
        index ->
            odds.of(
                choice.arm(index) / OpenBandit.ITEMS + 1, choice.arm(index) % OpenBandit.ITEMS));
    return all;
  }
}
