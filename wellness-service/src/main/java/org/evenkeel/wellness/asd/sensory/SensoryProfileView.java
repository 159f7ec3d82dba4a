package org.evenkeel.wellness.asd.sensory;

import java.util.List;
import org.evenkeel.wellness.asd.sensory.model.SensoryProfile;

/**
 * A person's sensory profile.
 *
 * @param ready whether enough is known; while not, both lists are empty
 * @param loads what it rests on, of the last 180 days
 */
record SensoryProfileView(
    boolean ready,
    int loads,
    int days,
    int leastLoads,
    int leastDays,
    List<ChannelSensitivity> channels,
    List<StrategyEffect> strategies) {
  SensoryProfileView {
    channels = List.copyOf(channels);
    strategies = List.copyOf(strategies);
  }

  /** One channel; sensitivity 0 to 10. */
  record ChannelSensitivity(
      Channel channel, double sensitivity, int n, PointsInterval interval, boolean standsOut) {}

  /** One strategy that works; relief in points. */
  record StrategyEffect(Strategy strategy, double relief, int n, PointsInterval interval) {}

  /** Where the value lies with this probability. */
  record PointsInterval(double low, double high, double probability) {}

  static SensoryProfileView of(SensoryProfile profile) {
    return new SensoryProfileView(
        !profile.channels().isEmpty(),
        profile.loads(),
        profile.days(),
        SensoryProfile.LEAST_LOADS,
        SensoryProfile.LEAST_DAYS,
        profile.channels().stream()
            .map(
                c ->
                    new ChannelSensitivity(
                        c.channel(),
                        rounded(c.sensitivity()),
                        c.n(),
                        interval(c.low(), c.high()),
                        c.standsOut()))
            .toList(),
        profile.strategies().stream()
            .map(
                s ->
                    new StrategyEffect(
                        s.strategy(), rounded(s.relief()), s.n(), interval(s.low(), s.high())))
            .toList());
  }

  private static PointsInterval interval(double low, double high) {
    return new PointsInterval(rounded(low), rounded(high), SensoryProfile.PROBABILITY);
  }

  private static double rounded(double points) {
    return Math.round(points * 100) / 100.0;
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "SensoryProfileView[...]";
  }
}
