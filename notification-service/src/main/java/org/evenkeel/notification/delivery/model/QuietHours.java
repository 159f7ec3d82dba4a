package org.evenkeel.notification.delivery.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * Wall-clock hours in which a person wants to be left alone, across midnight where the start is
 * later than the end. The same time for both means none.
 */
public record QuietHours(LocalTime start, LocalTime end) {

  /** What holds until a person's own are known: the product's preferences at first. */
  public static final QuietHours AT_FIRST = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  /** Whether a clock on the wall shows a quiet hour. */
  public boolean contains(LocalTime time) {
    if (start.isBefore(end)) {
      return !time.isBefore(start) && time.isBefore(end);
    }
    return start.isAfter(end) && (!time.isBefore(start) || time.isBefore(end));
  }

  /** The first moment after this one that is not quiet; empty when this one is not. */
  public Optional<Instant> endingAfter(Instant moment, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
    if (!contains(local.toLocalTime())) {
      return Optional.empty();
    }
    LocalDateTime ending = local.toLocalDate().atTime(end);
    if (!ending.isAfter(local)) {
      ending = ending.plusDays(1);
    }
    Instant ended = firstAfter(moment, ending, zone.getRules());
    // Where a clock is put back over the end, or a whole day is left out, it can be quiet again.
    return Optional.of(endingAfter(ended, zone).orElse(ended));
  }

  /** A wall time that a clock leaves out comes when it jumps; one shown twice, the next time. */
  private static Instant firstAfter(Instant moment, LocalDateTime local, ZoneRules rules) {
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition != null && transition.isGap()) {
      return transition.getInstant();
    }
    return rules.getValidOffsets(local).stream()
        .map((ZoneOffset offset) -> local.toInstant(offset))
        .filter(moment::isBefore)
        .sorted()
        .findFirst()
        .orElseGet(() -> local.plusDays(1).toInstant(rules.getOffset(local.plusDays(1))));
  }
}
