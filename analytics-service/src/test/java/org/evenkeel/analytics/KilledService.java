package org.evenkeel.analytics;

import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The service in a process of its own, with keys of a test, to be killed. */
public final class KilledService {

  private KilledService() {}

  static void main(String[] args) {
    SpringApplication.run(new Class<?>[] {AnalyticsServiceApplication.class, Keys.class}, args);
  }

  /** Not annotated: whoever scans this package must not find it. */
  static class Keys {
    @Bean
    DataKeys dataKeys() {
      return new FixedKeys();
    }
  }
}
