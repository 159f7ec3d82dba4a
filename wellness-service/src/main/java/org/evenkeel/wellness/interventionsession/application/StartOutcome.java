package org.evenkeel.wellness.interventionsession.application;

import org.evenkeel.wellness.interventionsession.model.InterventionSession;

/** What came of starting an intervention. */
public sealed interface StartOutcome {

  record Started(InterventionSession session) implements StartOutcome {}

  /** There is no such intervention, or it is no longer offered. */
  record NoSuchIntervention() implements StartOutcome {}

  /** The check-in is not one of this person's. */
  record NoSuchCheckIn() implements StartOutcome {}

  /** The decision is not one of this person's, or did not offer this intervention. */
  record NotOffered() implements StartOutcome {}
}
