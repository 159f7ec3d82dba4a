package org.evenkeel.session.rsd.patterns.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.session.rsd.patterns.model.RsdPatterns.ThemeCount;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a person's episodes and claims what chance does not explain: a test for each thing with
 * enough data, corrected by {@link Holm} over all of them.
 */
public final class FindingRsdPatterns {

  /** At most so many people in whose episodes is nothing get any claim. */
  static final double FALSE_CLAIMS = 0.05;

  /** A smaller difference is not worth telling, in minutes. */
  private static final double WORTH_TELLING = 5;

  private static final int FEWEST_TO_SUM_UP = 5;

  private final List<PastEpisode> episodes;
  private final Frequency frequency;
  private final List<Share> shares;
  private final List<Recovery> tried;
  private final List<Recovery> recoveries;
  private final List<Double> adjusted;

  private FindingRsdPatterns(List<PastEpisode> episodes, LocalDate today) {
    this.episodes = episodes;
    this.frequency = Frequency.of(episodes, today);
    this.shares = Timing.of(episodes);
    this.tried = Recoveries.of(episodes);
    this.recoveries = tried.stream().filter(Recovery::hasEnough).toList();
    this.adjusted =
        Holm.adjusted(
            Stream.of(
                    Stream.ofNullable(frequency.pValue()),
                    shares.stream().map(Share::pValue),
                    recoveries.stream().map(Recovery::pValue))
                .flatMap(Function.identity())
                .toList());
  }

  /**
   * Looks.
   *
   * @param today the person's own day
   */
  public static RsdPatterns in(List<PastEpisode> episodes, LocalDate today) {
    return new FindingRsdPatterns(List.copyOf(episodes), today).patterns();
  }

  private RsdPatterns patterns() {
    List<Integer> minutes =
        episodes.stream().map(PastEpisode::recoveryMinutes).filter(Objects::nonNull).toList();
    return new RsdPatterns(
        episodes.size(),
        episodes.size() - minutes.size(),
        adjusted.size(),
        frequency.weeks(),
        frequency.lastFour(),
        frequency.fourBefore(),
        change(),
        spread(episodes.stream().map(PastEpisode::intensity).toList()),
        spread(minutes),
        Timing.parts(episodes),
        Timing.weekdays(episodes),
        standingOut(),
        themes(),
        compared(),
        shortfalls());
  }

  private Change change() {
    if (frequency.pValue() == null) {
      return Change.NOT_ENOUGH;
    }
    if (adjusted.getFirst() > FALSE_CLAIMS) {
      return Change.NOT_CLEAR;
    }
    return frequency.lastFour() < frequency.fourBefore() ? Change.FEWER : Change.MORE;
  }

  private List<StandingOut> standingOut() {
    int first = adjusted.size() - recoveries.size() - shares.size();
    List<StandingOut> found = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      if (adjusted.get(first + i) <= FALSE_CLAIMS) {
        found.add(
            new StandingOut(
                share.aspect(),
                share.about(),
                share.n(),
                share.of(),
                share.of() * share.expected()));
      }
    }
    return List.copyOf(found);
  }

  private List<Compared> compared() {
    int first = adjusted.size() - recoveries.size();
    List<Compared> found = new ArrayList<>();
    for (int i = 0; i < recoveries.size(); i++) {
      found.add(compared(recoveries.get(i), adjusted.get(first + i)));
    }
    found.sort(
        Comparator.comparing(Compared::standsOut)
            .reversed()
            .thenComparingDouble(Compared::difference)
            .thenComparing(Compared::tried));
    return List.copyOf(found);
  }

  private Compared compared(Recovery recovery, double pValue) {
    Shift shift = Shift.of(recovery.strata(), FALSE_CLAIMS / adjusted.size());
    return new Compared(
        recovery.tried(),
        recovery.with().size(),
        recovery.without().size(),
        Spread.median(recovery.with()),
        Spread.median(recovery.without()),
        shift.minutes(),
        shift.low(),
        shift.high(),
        pValue <= FALSE_CLAIMS
            && shift.leavesNoneOut()
            && Math.abs(shift.minutes()) >= WORTH_TELLING);
  }

  private List<ThemeCount> themes() {
    Map<String, Integer> counts =
        episodes.stream()
            .flatMap(one -> one.themes().stream())
            .collect(Collectors.toMap(Function.identity(), theme -> 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new ThemeCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(ThemeCount::n).reversed().thenComparing(ThemeCount::theme))
        .toList();
  }

  private List<Shortfall> shortfalls() {
    int most = tried.stream().mapToInt(Recovery::smaller).max().orElse(0);
    return Stream.of(
            new Shortfall(
                Aspect.FREQUENCY,
                Math.max(
                    frequency.pValue() == null ? 1 : 0,
                    Frequency.FEWEST_DAYS - frequency.lastFour() - frequency.fourBefore())),
            new Shortfall(Aspect.PART_OF_DAY, Timing.FEWEST_PARTS - Timing.waking(episodes)),
            new Shortfall(Aspect.WEEKDAY, Timing.FEWEST_DAYS - Timing.days(episodes)),
            new Shortfall(Aspect.RECOVERY, Recovery.FEWEST - most))
        .filter(shortfall -> shortfall.more() > 0)
        .toList();
  }

  private static @Nullable Spread spread(List<Integer> values) {
    return values.size() < FEWEST_TO_SUM_UP ? null : Spread.of(values);
  }
}
