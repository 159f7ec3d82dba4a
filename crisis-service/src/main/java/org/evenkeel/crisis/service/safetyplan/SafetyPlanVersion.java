package org.evenkeel.crisis.service.safetyplan;

import java.time.Instant;

/** That a plan was saved, and when. */
record SafetyPlanVersion(int version, Instant updatedAt) {}
