package org.evenkeel.wellness.checkin;

import java.util.UUID;

/** What other features may ask about check-ins. */
@FunctionalInterface
public interface CheckIns {
  /** Whether the check-in exists and is this person's. */
  boolean belongsTo(UUID userId, UUID checkInId);
}
