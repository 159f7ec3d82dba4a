package org.evenkeel.wellness.checkin.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of a person's check-ins.
 *
 * @param from first local day
 * @param to last local day, inclusive
 * @param emotion a tag, in any case
 */
public record CheckInFilter(
    @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String emotion) {

  /** Hides what was searched for. */
  @Override
  public String toString() {
    return "CheckInFilter[...]";
  }
}
