package org.evenkeel.platform.people;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.platform.web.caller.Caller;

/** Where people live, as this service knows it from identity facts. */
public interface Places {

  /** The person's zone; the token's while nothing is known. */
  ZoneId zoneOf(Caller caller);

  /** The person's zone, if it is known; for what happens without a request of theirs. */
  Optional<ZoneId> zoneOf(UUID userId);

  /** ISO 3166-1 alpha-2, if it is known. */
  Optional<String> countryOf(UUID userId);
}
