package org.evenkeel.wellness.asd.routine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** Where it is told what happens to routines. */
public interface RoutineEvents {

  /** An item was not done by the end of its tolerance. */
  void deviated(RoutineDay day, LocalTime planned);

  /** A planned change comes soon. */
  void changeAhead(
      UUID userId,
      UUID planId,
      LocalDate effectiveFrom,
      ZoneId zone,
      Instant takesEffectAt,
      int changedItems);
}
