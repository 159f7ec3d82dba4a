package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.SafetyPlanReadings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Marks the unresolved case of a person who reads their plan. */
@Service
class MarkingPlanRead implements SafetyPlanReadings {

  private static final Logger log = LoggerFactory.getLogger(MarkingPlanRead.class);

  private final Cases cases;
  private final CaseFeed feed;
  private final TransactionOperations transactions;

  MarkingPlanRead(Cases cases, CaseFeed feed, TransactionOperations transactions) {
    this.cases = cases;
    this.feed = feed;
    this.transactions = transactions;
  }

  @Override
  public void readBy(UUID userId) {
    try {
      transactions.executeWithoutResult(
          status ->
              cases.planRead(userId).ifPresent(caseId -> feed.tell(caseId, CaseChange.PLAN_READ)));
    } catch (RuntimeException e) {
      log.warn("that a plan was read is not on record: {}", e.getClass().getSimpleName());
    }
  }
}
