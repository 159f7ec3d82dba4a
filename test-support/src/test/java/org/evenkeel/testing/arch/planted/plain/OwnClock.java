package org.evenkeel.testing.arch.planted.plain;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

class OwnClock {

  Instant read() {
    return Instant.now();
  }

  Instant allowed(Clock clock) {
    return Instant.now(clock);
  }

  UUID id() {
    return UUID.randomUUID();
  }
}
