package org.evenkeel.analytics.weekly.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenkeel.analytics.patterns.FoundPattern;
import org.evenkeel.analytics.patterns.PatternsOfDays.Look;
import org.evenkeel.analytics.statistics.FairCoin;
import org.evenkeel.analytics.weekly.model.Figures.BestTime;
import org.evenkeel.analytics.weekly.model.Figures.Counted;
import org.evenkeel.analytics.weekly.model.Figures.Effective;
import org.jspecify.annotations.Nullable;

/** Makes a week's figures. The same diary always gives the same. */
public final class WeeklyFigures {

  /** Patterns and the best time are looked for in so many days, up to the last. */
  public static final int LOOK_BACK = 84;

  private static final int MOST_EMOTIONS = 5;
  private static final int MOST = 3;

  /** A time of day is named from so many check-ins on, and when it clearly leads. */
  private static final int FEWEST_TIMES = 10;

  private static final double LEAD_BY_CHANCE = 0.05;

  /** Fewer ratings, or less than the middle of the scale, do not make anything effective. */
  private static final int FEWEST_RATINGS = 2;

  private static final double MIDDLE = 3;

  /** What counts as a skill, by kind of activity: exercises that were completed, so no episodes. */
  private static final Map<String, String> SKILLS =
      Map.of("spark_session", "spark", "wave_session", "wave");

  private WeeklyFigures() {}

  public static Figures of(Diary diary, Look look, int streak) {
    Diary.Scores scores = diary.scores();
    return new Figures(
        scores.checkins(),
        rounded(scores.mood()),
        TrendTest.of(diary.days(), diary.until()),
        scores.energies(),
        rounded(scores.energy()),
        counted(diary.feelings()).limit(MOST_EMOTIONS).toList(),
        effective(diary.ratings()),
        FocusAreas.of(diary),
        bestTime(look.partsOfDay()),
        found(look, "before_low_mood"),
        found(look, "what_helps"),
        streak,
        diary.done().getOrDefault("intervention_completed", 0),
        SKILLS.keySet().stream().mapToInt(kind -> diary.done().getOrDefault(kind, 0)).sum(),
        skills(diary),
        diary.achievements().stream().sorted().toList(),
        diary.activeDays());
  }

  /** The most frequent first. */
  private static Stream<Counted> counted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Counted::n).reversed().thenComparing(Counted::name));
  }

  /** By mean, drawn towards the middle as if it had been given twice more: few ratings flatter. */
  private static List<Effective> effective(List<Diary.Ratings> ratings) {
    return ratings.stream()
        .filter(one -> one.n() >= FEWEST_RATINGS && one.average() > MIDDLE)
        .sorted(
            Comparator.comparingDouble(
                    (Diary.Ratings one) -> (one.average() * one.n() + MIDDLE * 2) / (one.n() + 2))
                .reversed()
                .thenComparing(Diary.Ratings::value))
        .limit(MOST)
        .map(one -> new Effective(one.aspect(), one.value(), Rounded.of(one.average()), one.n()))
        .toList();
  }

  /**
   * None, unless the first is so far ahead of the next that a fair coin for each of their check-ins
   * would seldom do it (Gutmann and Maymin, Annals of Statistics 15, 1987).
   */
  private static @Nullable BestTime bestTime(Map<String, Integer> parts) {
    List<Counted> times = counted(parts).toList();
    int all = times.stream().mapToInt(Counted::n).sum();
    if (all < FEWEST_TIMES) {
      return null;
    }
    Counted first = times.getFirst();
    int second = times.size() < 2 ? 0 : times.get(1).n();
    return FairCoin.atLeast(first.n(), first.n() + second) <= LEAD_BY_CHANCE
        ? new BestTime(first.name(), first.n(), all)
        : null;
  }

  private static List<FoundPattern> found(Look look, String kind) {
    return look.findings().stream()
        .filter(pattern -> pattern.kind().equals(kind) && pattern.upward())
        .toList();
  }

  private static List<Counted> skills(Diary diary) {
    Stream<Counted> sessions =
        counted(diary.done())
            .filter(kind -> SKILLS.containsKey(kind.name()))
            .map(kind -> new Counted(Objects.requireNonNull(SKILLS.get(kind.name())), kind.n()));
    Stream<Counted> approaches =
        diary.ratings().stream()
            .filter(one -> one.aspect().equals("approach"))
            .map(one -> new Counted(one.value(), one.n()));
    return Stream.concat(sessions, approaches)
        .sorted(Comparator.comparingInt(Counted::n).reversed().thenComparing(Counted::name))
        .toList();
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Rounded.of(value);
  }
}
