package org.evenkeel.crisis.service.cases;

import java.util.UUID;

/** Responders see on a case whether the person has had their safety plan before their eyes. */
public interface SafetyPlanReadings {

  /** The person read their plan. Never fails: nothing must come between them and it. */
  void readBy(UUID userId);
}
