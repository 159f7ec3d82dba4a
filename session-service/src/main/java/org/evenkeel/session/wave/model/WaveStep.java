package org.evenkeel.session.wave.model;

import java.util.Collection;
import java.util.Locale;

/** What a session waits for; the last two wait for nothing. */
public enum WaveStep {
  ACKNOWLEDGE,
  ACCEPT,
  ACT,
  COMPLETED,
  ABANDONED;

  /** What a session waits for, told by the types of its events alone. */
  public static WaveStep after(Collection<Class<? extends WaveEvent>> types) {
    if (types.contains(WaveEvent.Abandoned.class)) {
      return ABANDONED;
    }
    if (types.contains(WaveEvent.Acted.class)) {
      return COMPLETED;
    }
    if (types.contains(WaveEvent.Accepted.class)) {
      return ACT;
    }
    return types.contains(WaveEvent.Acknowledged.class) ? ACCEPT : ACKNOWLEDGE;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
