package org.evenkeel.wellness.recommendation;

import java.util.List;
import java.util.UUID;

/** How well the last interventions worked for a person; answered by who keeps the sessions. */
@FunctionalInterface
public interface RecentEffectiveness {
  /** At most five values from 0 to 1, newest last. */
  List<Double> of(UUID userId);
}
