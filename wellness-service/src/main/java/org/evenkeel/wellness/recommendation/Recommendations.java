package org.evenkeel.wellness.recommendation;

import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.caller.Caller;

/** Offers of interventions to people. */
public interface Recommendations {

  /**
   * Decides what to offer. Always answers, within the budget for the model and a few reads; call it
   * with no transaction open.
   */
  Offer offer(Caller caller, Situation situation);

  /** Keeps the decision and tells the others; part of the caller's transaction. */
  void record(Offer offer);

  /** A person's own decision. */
  Optional<Decision> find(UUID userId, UUID decisionId);
}
