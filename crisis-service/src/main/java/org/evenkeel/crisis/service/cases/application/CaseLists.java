package org.evenkeel.crisis.service.cases.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseLevel;
import org.evenkeel.crisis.service.cases.model.CaseState;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.jspecify.annotations.Nullable;

/** Lists of cases, and how long they are. */
public interface CaseLists {

  /** Cases whose person waits and whose deadline has passed, the longest first. */
  List<UUID> overdue(Instant now);

  /** How many people wait beyond a deadline. */
  long countOverdue(Instant now);

  /** One page; null filters leave out nothing. */
  List<CrisisCase> page(
      @Nullable CaseState state, @Nullable CaseLevel level, String orderBy, int limit, long offset);

  long count(@Nullable CaseState state, @Nullable CaseLevel level);
}
