package org.evenkeel.platform.web.idempotency;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.platform.crypto.DataKey;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.testing.MutableClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service with data keys and a clock of its own. */
@SpringBootApplication
class PostApp {

  @Bean
  MutableClock clock() {
    return MutableClock.at(Instant.parse("2026-03-01T08:00:00Z"));
  }

  @Bean
  DataKeys dataKeys() {
    return new DataKeys() {
      @Override
      public DataKey of(UUID userId) {
        return new DataKey(new UUID(1, 1), userId, 1, new byte[32]);
      }

      @Override
      public void forget(UUID userId) {}
    };
  }
}
