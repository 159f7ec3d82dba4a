package org.evenkeel.wellness.interventionsession.application;

import java.time.ZoneId;
import org.evenkeel.wellness.interventionsession.model.Ending;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;

/** Where it is told what happened to sessions. */
public interface InterventionEvents {
  void started(InterventionSession session);

  void completed(
      InterventionSession session, Ending.Completed ending, Feedback feedback, ZoneId zone);

  void skipped(InterventionSession session, Ending.Skipped ending);
}
