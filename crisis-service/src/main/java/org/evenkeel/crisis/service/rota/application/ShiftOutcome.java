package org.evenkeel.crisis.service.rota.application;

import java.util.UUID;
import org.evenkeel.crisis.service.rota.model.Shift;

/** What came of planning a shift. */
public sealed interface ShiftOutcome {

  /** It stands in the rota. */
  record Planned(Shift shift) implements ShiftOutcome {}

  /** Nobody of this id answers cases. */
  record UnknownResponder() implements ShiftOutcome {}

  /** The responder would be on call twice at once. */
  record Overlaps(UUID other) implements ShiftOutcome {}

  /** There is no such shift. */
  record NoSuchShift() implements ShiftOutcome {}
}
