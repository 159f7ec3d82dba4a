package org.evenkeel.session.rsd.patterns.model;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking.
 *
 * @param episodes how many were looked at
 * @param unresolved how many of them have no end, so no recovery
 * @param lookedAt how many things were tested together
 * @param lastFour days with an episode in the last 28 days
 * @param fourBefore the same in the 28 days before
 * @param intensity null below 5 episodes
 * @param recovery minutes; null below 5 resolved episodes
 * @param partsOfDay days with an episode in each part
 * @param weekdays days with an episode on each weekday
 * @param themes episodes by theme of their trigger, the most frequent first
 * @param compared everything tried that could be compared, what stands out first
 */
public record RsdPatterns(
    int episodes,
    int unresolved,
    int lookedAt,
    List<Week> weeks,
    int lastFour,
    int fourBefore,
    Change change,
    @Nullable Spread intensity,
    @Nullable Spread recovery,
    Map<PartOfDay, Integer> partsOfDay,
    Map<DayOfWeek, Integer> weekdays,
    List<StandingOut> standingOut,
    List<ThemeCount> themes,
    List<Compared> compared,
    List<Shortfall> shortfalls) {

  /** How many episodes have a trigger that sounds like a theme. */
  public record ThemeCount(String theme, int n) {}

  /**
   * The same, which claims something only of what we know: what is recommended by its figures must
   * not be something that harms. All else comes behind it with its bare numbers, in the order of
   * the alphabet.
   *
   * @param known ids of our own ways through an episode
   */
  public RsdPatterns claimingOnlyOf(Set<String> known) {
    Stream<Compared> ours = compared.stream().filter(one -> known.contains(one.tried()));
    Stream<Compared> others =
        compared.stream()
            .filter(one -> !known.contains(one.tried()))
            .map(Compared::withoutClaim)
            .sorted(Comparator.comparing(Compared::tried));
    return new RsdPatterns(
        episodes,
        unresolved,
        lookedAt,
        weeks,
        lastFour,
        fourBefore,
        change,
        intensity,
        recovery,
        partsOfDay,
        weekdays,
        standingOut,
        themes,
        Stream.concat(ours, others).toList(),
        shortfalls);
  }

  /** Whether nothing is claimed. */
  public boolean nothingStandsOut() {
    return standingOut.isEmpty()
        && compared.stream().noneMatch(Compared::standsOut)
        && (change == Change.NOT_CLEAR || change == Change.NOT_ENOUGH);
  }
}
