package org.evenkeel.crisis.service.rota.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * What a time on the wall clock means where clocks change. A time that is skipped is the moment
 * after the gap; one that comes twice begins a shift at the first and ends one at the second, so
 * that a change of clocks never leaves a time without cover.
 */
final class WallClock {

  private WallClock() {}

  static Instant beginning(LocalDateTime local, ZoneId zone) {
    return moment(local, zone, true);
  }

  static Instant ending(LocalDateTime local, ZoneId zone) {
    return moment(local, zone, false);
  }

  private static Instant moment(LocalDateTime local, ZoneId zone, boolean earlier) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = rules.getTransition(local);
      return gap.getInstant();
    }
    return local.toInstant(earlier ? offsets.getFirst() : offsets.getLast());
  }
}
