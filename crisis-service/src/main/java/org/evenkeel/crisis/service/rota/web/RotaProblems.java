package org.evenkeel.crisis.service.rota.web;

import org.evenkeel.crisis.service.rota.application.ShiftOutcome;
import org.evenkeel.crisis.service.rota.model.Shift;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemCode;
import org.evenkeel.platform.problem.ProblemException;

/** Why a shift is refused. */
final class RotaProblems {

  private static final ProblemCode UNKNOWN_RESPONDER =
      new ProblemCode(
          "EVK-CRISIS-1101",
          422,
          "Nobody who answers cases",
          "This person does not answer cases, so they cannot be on call.");
  private static final ProblemCode OVERLAPS =
      new ProblemCode(
          "EVK-CRISIS-1102",
          409,
          "Overlaps another shift",
          "This person already has a shift at some of these times.");

  private RotaProblems() {}

  static Shift plannedOrRefused(ShiftOutcome outcome) {
    return switch (outcome) {
      case ShiftOutcome.Planned(Shift shift) -> shift;
      case ShiftOutcome.UnknownResponder() -> throw new ProblemException(UNKNOWN_RESPONDER);
      case ShiftOutcome.Overlaps(var other) ->
          throw new ProblemException(OVERLAPS).with("shift_id", other);
      case ShiftOutcome.NoSuchShift() -> throw new ProblemException(CommonProblems.NOT_FOUND);
    };
  }
}
