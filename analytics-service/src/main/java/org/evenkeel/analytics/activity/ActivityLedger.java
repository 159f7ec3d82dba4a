package org.evenkeel.analytics.activity;

import java.util.UUID;

/** Keeps activities. */
public interface ActivityLedger {

  /** Adding the same record twice leaves one. */
  void add(Activity activity);

  void remove(UUID userId, ActivityKind kind, UUID recordId);
}
