package org.evenkeel.session.rsd.patterns.model;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
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

  /** Whether nothing is claimed. */
  public boolean nothingStandsOut() {
    return standingOut.isEmpty()
        && compared.stream().noneMatch(Compared::standsOut)
        && (change == Change.NOT_CLEAR || change == Change.NOT_ENOUGH);
  }
}
