package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.FollowUp;

/** All follow-ups. Whoever changes one holds the row of its case. */
public interface FollowUps {

  /** Those of a case, the earliest first. */
  List<FollowUp> of(UUID caseId);

  Optional<FollowUp> find(UUID caseId, UUID followUpId);

  void add(UUID userId, FollowUp planned);

  void update(FollowUp changed);

  /** Cases with a planned one whose time has come, the one due first on top. */
  List<UUID> casesWithDue(Instant now);
}
