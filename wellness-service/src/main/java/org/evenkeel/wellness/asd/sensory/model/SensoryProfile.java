package org.evenkeel.wellness.asd.sensory.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.wellness.asd.sensory.Channel;
import org.evenkeel.wellness.asd.sensory.Strategy;

/**
 * How sensitive a person is by channel, and what helps them; nothing of it while too little is
 * known. It describes the moments the person logged, which need not be like the others.
 *
 * <p>Sensitivity is the mean of the days' mean loads of a channel, 0 to 10, with a t interval over
 * days, because loads of one day are alike. It needs {@link #LEAST_LOADS} loads on {@link
 * #LEAST_DAYS} days.
 *
 * @param loads what it rests on
 * @param channels every channel, or none
 * @param strategies those that work, the best first
 */
public record SensoryProfile(
    int loads, int days, List<Sensitivity> channels, List<Effect> strategies) {
  public static final int LEAST_LOADS = 10;
  public static final int LEAST_DAYS = 5;
  public static final double PROBABILITY = MeanInterval.PROBABILITY;
  private static final double MOST = 10;

  public SensoryProfile {
    channels = List.copyOf(channels);
    strategies = List.copyOf(strategies);
  }

  /**
   * One channel.
   *
   * @param n loads it rests on
   * @param sensitivity 0 to 10
   * @param standsOut whether the whole interval lies above the person's mean over all channels
   */
  public record Sensitivity(
      Channel channel, int n, double sensitivity, double low, double high, boolean standsOut) {}

  /**
   * A strategy that works: the interval lies above nought.
   *
   * @param n times it was tried and another load followed
   * @param relief points by which the mean load was lower afterwards than it is without any
   *     strategy
   */
  public record Effect(Strategy strategy, int n, double relief, double low, double high) {}

  /** Reads a profile out of loads in the order of their moments. */
  public static SensoryProfile of(List<Load> loads) {
    Map<LocalDate, List<Load>> days = loads.stream().collect(Collectors.groupingBy(Load::day));
    boolean enough = loads.size() >= LEAST_LOADS && days.size() >= LEAST_DAYS;
    if (!enough) {
      return new SensoryProfile(loads.size(), days.size(), List.of(), List.of());
    }
    double everything = mean(days);
    List<Sensitivity> channels =
        Arrays.stream(Channel.values())
            .map(channel -> sensitivity(channel, loads.size(), days, everything))
            .toList();
    return new SensoryProfile(loads.size(), days.size(), channels, StrategyEffects.of(loads));
  }

  private static Sensitivity sensitivity(
      Channel channel, int n, Map<LocalDate, List<Load>> days, double everything) {
    MeanInterval interval =
        MeanInterval.of(
            days.values().stream()
                .map(day -> day.stream().mapToInt(load -> load.of(channel)).average().orElse(0))
                .toList());
    return new Sensitivity(
        channel,
        n,
        interval.mean(),
        Math.clamp(interval.low(), 0, MOST),
        Math.clamp(interval.high(), 0, MOST),
        interval.low() > everything);
  }

  private static double mean(Map<LocalDate, List<Load>> days) {
    return days.values().stream()
        .mapToDouble(day -> day.stream().mapToDouble(Load::whole).average().orElse(0))
        .average()
        .orElse(0);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "SensoryProfile[" + loads + "]";
  }
}
