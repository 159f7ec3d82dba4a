package org.evenkeel.analytics.patterns.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check-in, without anything the person wrote.
 *
 * @param day the person's own day
 * @param mood 1 to 10
 * @param location as the check-in named it; null when it did not
 * @param social as the check-in named it; null when it did not
 * @param feelings empty when none was tagged that we know
 */
public record Moment(
    Instant at,
    LocalDate day,
    PartOfDay part,
    int mood,
    @Nullable String location,
    @Nullable String social,
    Set<Feeling> feelings) {

  public Moment {
    feelings = Set.copyOf(feelings);
  }

  /** Hides how the person is. */
  @Override
  public String toString() {
    return "Moment[...]";
  }
}
