package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.crisis.service.cases.model.FollowUp;

/** Tells the other services about cases. */
public interface CaseAnnouncements {

  /** In the current transaction, and urgently once it has committed. */
  void detected(CrisisCase crisis, CaseSource source, boolean opened);

  /**
   * Responders are called again: in the current transaction, and urgently once it has committed.
   *
   * @param responders who is called; empty for everybody
   */
  void called(CrisisCase crisis, CallReason reason, List<UUID> responders, Instant at);

  void followUpDue(CrisisCase crisis, FollowUp due);

  void acknowledged(CrisisCase crisis, UUID responder, Instant at);

  void resolved(CrisisCase crisis, UUID responder, Instant at);
}
