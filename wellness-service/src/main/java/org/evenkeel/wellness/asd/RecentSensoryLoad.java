package org.evenkeel.wellness.asd;

import java.util.OptionalInt;
import java.util.UUID;

/** What other features may ask about a person's senses. */
@FunctionalInterface
public interface RecentSensoryLoad {

  /**
   * The strongest channel, 1 to 10, of what a person logged last, if that was within two hours and
   * they want it to count (preference sensory_load_tracking).
   */
  OptionalInt of(UUID userId);
}
