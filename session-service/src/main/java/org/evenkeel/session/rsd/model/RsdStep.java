package org.evenkeel.session.rsd.model;

import java.util.Collection;
import java.util.Locale;

/**
 * What would come next in an episode. A suggestion: while it is open, everything is allowed. The
 * last two are its ends: resolved, or left.
 */
public enum RsdStep {
  REALITY_TEST,
  INTERVENTION,
  RESOLVE,
  COMPLETED,
  ABANDONED;

  /** What would come next, told by the types of an episode's events alone. */
  public static RsdStep after(Collection<Class<? extends RsdEvent>> types) {
    if (types.contains(RsdEvent.Abandoned.class)) {
      return ABANDONED;
    }
    if (types.contains(RsdEvent.Resolved.class)) {
      return COMPLETED;
    }
    if (types.contains(RsdEvent.InterventionUsed.class)) {
      return RESOLVE;
    }
    return types.contains(RsdEvent.RealityTested.class) ? INTERVENTION : REALITY_TEST;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
