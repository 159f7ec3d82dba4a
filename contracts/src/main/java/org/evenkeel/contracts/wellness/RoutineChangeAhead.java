package org.evenkeel.contracts.wellness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.evenkeel.contracts.Fact;

/**
 * A change that a person planned for their routine comes soon: told the evening before in their own
 * zone, once a plan.
 *
 * @param effectiveFrom first local day of the changed routine
 * @param takesEffectAt when that day begins where the person is
 * @param changedItems how many items are new, gone or otherwise
 */
public record RoutineChangeAhead(
    UUID planId,
    UUID userId,
    LocalDate effectiveFrom,
    String zone,
    Instant takesEffectAt,
    int changedItems)
    implements Fact {

  /** Hides what belongs to the person. */
  @Override
  public String toString() {
    return "RoutineChangeAhead[...]";
  }
}
