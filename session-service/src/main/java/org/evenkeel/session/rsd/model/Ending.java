package org.evenkeel.session.rsd.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.evenkeel.platform.time.LocalMoment;
import org.jspecify.annotations.Nullable;

/**
 * How an episode ends.
 *
 * @param intensityAfter 0 to 10, 0 when nothing is left of it
 * @param at when it was over, in microseconds; as it was claimed, so that it may be no moment of an
 *     episode at all
 * @param zone of the person
 */
public record Ending(
    @Nullable Integer intensityAfter, @Nullable String note, Instant at, ZoneId zone) {

  /** The person's own day at the end. */
  LocalDate localDate() {
    return LocalMoment.of(at, zone).localDate();
  }

  /**
   * Whether it says what was said before, as after a request that was sent twice.
   *
   * @param told whether the person named the moment
   */
  boolean isThatOf(RsdEvent.Resolved resolved, boolean told) {
    return Objects.equals(intensityAfter, resolved.intensityAfter())
        && Objects.equals(note, resolved.note())
        && (!told || at.equals(resolved.resolvedAt()));
  }

  /** Hides what was written. */
  @Override
  public String toString() {
    return "Ending[...]";
  }
}
