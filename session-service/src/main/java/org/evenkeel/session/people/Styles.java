package org.evenkeel.session.people;

import java.util.UUID;

/** How people want to be spoken to, as their preferences say. */
public interface Styles {

  /** Warm while nothing is known. */
  CommunicationStyle styleOf(UUID userId);
}
