package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CrisisCase;

/** All cases, one at a time: what is in them and lists of them have ports of their own. */
public interface Cases {

  /** Until the transaction ends, nobody else opens or joins a case of this person. */
  void lockPerson(UUID userId);

  /** The case that this source opened or joined last, and when. */
  Optional<Known> bySource(UUID userId, String sourceId);

  /** The person's case that is not resolved. */
  Optional<CrisisCase> unresolvedOf(UUID userId);

  /** The case of the person that was resolved last, if that was after this moment. */
  Optional<CrisisCase> resolvedAfter(UUID userId, Instant moment);

  Optional<CrisisCase> find(UUID caseId);

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<CrisisCase> findForChange(UUID caseId);

  /** The same, but empty when somebody else is changing it. */
  Optional<CrisisCase> findUnlessLocked(UUID caseId);

  void add(CrisisCase opened);

  /** All but the marks, which are set one by one. */
  void update(CrisisCase changed);

  /** An answer to a text of the person carried the crisis lines. */
  void hotlineShown(UUID caseId);

  /** The person read their plan; the case that now says so, if none did before. */
  Optional<UUID> planRead(UUID userId);

  /** A case and when a source came to it. */
  record Known(CrisisCase crisis, Instant detectedAt) {}
}
