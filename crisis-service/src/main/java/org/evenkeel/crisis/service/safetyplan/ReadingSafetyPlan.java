package org.evenkeel.crisis.service.safetyplan;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.SafetyPlanReadings;
import org.springframework.stereotype.Service;

/** The plan as it is now. */
@Service
public class ReadingSafetyPlan {

  private final JdbcSafetyPlans plans;
  private final SafetyPlanTexts texts;
  private final SafetyPlanReadings readings;

  ReadingSafetyPlan(JdbcSafetyPlans plans, SafetyPlanTexts texts, SafetyPlanReadings readings) {
    this.plans = plans;
    this.texts = texts;
    this.readings = readings;
  }

  /** The owner looks at it: in a crisis, responders learn that they did. */
  public SafetyPlan byOwner(UUID userId) {
    SafetyPlan plan = current(userId);
    if (plan.version() > 0) {
      readings.readBy(userId);
    }
    return plan;
  }

  /** Empty, version 0, for somebody who saved none. */
  public SafetyPlan current(UUID userId) {
    return plans.latest(userId).map(texts::open).orElse(SafetyPlan.NONE);
  }
}
