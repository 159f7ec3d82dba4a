package org.evenkeel.wellness.interventionsession.application;

import org.evenkeel.wellness.interventionsession.model.InterventionSession;

/** What came of ending a session. */
public sealed interface EndOutcome {

  record Ended(InterventionSession session) implements EndOutcome {}

  /** There is no such session of this person. */
  record NoSuchSession() implements EndOutcome {}

  /** It was completed or skipped before. */
  record EndedBefore() implements EndOutcome {}
}
