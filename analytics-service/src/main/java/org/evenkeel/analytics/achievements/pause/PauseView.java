package org.evenkeel.analytics.achievements.pause;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's pauses.
 *
 * @param paused whether today is paused
 * @param from of the pause that runs or is to come
 * @param until its last day
 * @param earlier those that are over, the latest first, {@value #MOST_EARLIER} at most
 */
record PauseView(
    boolean paused,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<EarlierPause> earlier) {

  private static final int MOST_EARLIER = 100;

  /** A pause that is over. */
  record EarlierPause(LocalDate from, LocalDate until) {}

  static PauseView of(List<Pause> pauses, LocalDate today) {
    Pause open = pauses.stream().filter(p -> !p.endsBefore(today)).findFirst().orElse(null);
    List<EarlierPause> earlier =
        pauses.stream()
            .filter(pause -> pause.endsBefore(today))
            .sorted(Comparator.comparing(Pause::firstDay).reversed())
            .limit(MOST_EARLIER)
            .map(pause -> new EarlierPause(pause.firstDay(), pause.lastDay()))
            .toList();
    return open == null
        ? new PauseView(false, null, null, earlier)
        : new PauseView(open.holds(today), open.firstDay(), open.lastDay(), earlier);
  }
}
