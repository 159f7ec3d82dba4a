package org.evenkeel.wellness.library;

import java.util.UUID;
import org.evenkeel.platform.time.LocalMoment;

/** Where it is told that a person wants less like an intervention. */
@FunctionalInterface
public interface LessLikeEvents {
  void wantsLess(UUID userId, Intervention intervention, LocalMoment moment);
}
