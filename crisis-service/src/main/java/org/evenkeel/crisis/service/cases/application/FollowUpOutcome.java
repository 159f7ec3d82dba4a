package org.evenkeel.crisis.service.cases.application;

import org.evenkeel.crisis.service.cases.model.FollowUp;

/** What came of marking a follow-up as done. */
public sealed interface FollowUpOutcome {

  /** It is done, now or as the same responder said before. */
  record Done(FollowUp after) implements FollowUpOutcome {}

  /** It was done, with another outcome or by another responder. */
  record DoneBefore(FollowUp current) implements FollowUpOutcome {}

  /** The case opened again before. */
  record Cancelled() implements FollowUpOutcome {}

  /** There is no such follow-up of this case. */
  record NoSuchFollowUp() implements FollowUpOutcome {}
}
