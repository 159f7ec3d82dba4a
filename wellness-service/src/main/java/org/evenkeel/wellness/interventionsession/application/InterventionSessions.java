package org.evenkeel.wellness.interventionsession.application;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.wellness.interventionsession.model.InterventionSession;

/** The sessions there are; every look-up is by owner. */
public interface InterventionSessions {
  void add(InterventionSession session);

  Optional<InterventionSession> find(UUID userId, UUID id);

  /** The same; nobody else changes it before this transaction ends. */
  Optional<InterventionSession> findForChange(UUID userId, UUID id);

  void ended(InterventionSession session);
}
