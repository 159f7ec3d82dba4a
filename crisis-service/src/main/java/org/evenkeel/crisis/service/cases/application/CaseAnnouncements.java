package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;

/** Tells the other services about cases. */
public interface CaseAnnouncements {

  /** In the current transaction, and urgently once it has committed. */
  void detected(CrisisCase crisis, CaseSource source, boolean opened);

  void acknowledged(CrisisCase crisis, UUID responder, Instant at);

  void resolved(CrisisCase crisis, UUID responder, Instant at);
}
