package org.evenkeel.notification.schedule.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.UUID;
import org.evenkeel.platform.time.WallClock;
import org.jspecify.annotations.Nullable;

/** How a schedule's day runs: the rules of its zone, and when it is quiet. */
public record Day(ZoneRules rules, @Nullable QuietTimes quiet) {

  /**
   * A person's own moment near a wall-clock time: never before it, and not into the quiet hours. A
   * time inside them stays as it is: the person chose both.
   */
  Instant spread(Instant wall, UUID userId, Duration spread) {
    if (spread.isZero()) {
      return wall;
    }
    if (quiet == null) {
      return wall.plus(Jitter.of(userId, spread));
    }
    LocalTime shown = WallClock.shown(wall, rules).toLocalTime();
    if (quiet.contains(shown)) {
      return wall;
    }
    Duration room = quiet.untilQuiet(shown);
    Instant due = wall.plus(Jitter.of(userId, room.compareTo(spread) < 0 ? room : spread));
    // clocks that jump forward meanwhile may jump into them
    return quiet.contains(WallClock.shown(due, rules).toLocalTime()) ? wall : due;
  }
}
