package org.evenkeel.analytics.weekly.application;

import java.util.UUID;

/** Tells the other services that a summary stands, in the current transaction. */
public interface WeeklyAnnouncements {
  void ready(UUID userId, WeeklySummary summary);
}
