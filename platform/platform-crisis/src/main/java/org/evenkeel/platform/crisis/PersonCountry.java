package org.evenkeel.platform.crisis;

import java.util.Optional;
import java.util.UUID;

/** Where a person lives, as far as this service knows; the token's claim is asked otherwise. */
@FunctionalInterface
public interface PersonCountry {

  /** ISO 3166-1 alpha-2. */
  Optional<String> of(UUID userId);
}
