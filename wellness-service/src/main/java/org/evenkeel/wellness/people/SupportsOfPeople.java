package org.evenkeel.wellness.people;

import java.util.UUID;

/** What people switched on for themselves. */
public interface SupportsOfPeople {

  Supports of(UUID userId);

  /** Keeps what a fact told, unless a later one told before. */
  void changed(UUID userId, Supports supports, long asOf);
}
