package org.evenkeel.analytics.achievements.pause;

import java.time.Instant;
import java.util.UUID;

/** Tells of pauses, in the current transaction. */
public interface PauseAnnouncements {

  /** A pause is new, or has other days now. */
  void set(UUID userId, Pause pause, Instant at);

  /** A pause is not to come any more. */
  void takenBack(UUID userId, Pause pause, Instant at);
}
