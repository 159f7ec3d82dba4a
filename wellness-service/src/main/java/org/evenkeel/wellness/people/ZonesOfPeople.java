package org.evenkeel.wellness.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Where people's days run, for work that no request of theirs asks for. */
public interface ZonesOfPeople {

  /** The zone of the profile; empty while nobody told one that is known here. */
  Optional<ZoneId> zoneOf(UUID userId);
}
