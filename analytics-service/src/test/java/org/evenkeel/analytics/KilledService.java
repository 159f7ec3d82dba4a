package org.evenkeel.analytics;

import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service in a process of its own, with keys of a test, to be killed. */
public final class KilledService {

  private KilledService() {}

  static void main(String[] args) {
    SpringApplication.run(new Class<?>[] {AnalyticsServiceApplication.class, Keys.class}, args);
  }

  @Configuration(proxyBeanMethods = false)
  static class Keys {
    @Bean
    DataKeys dataKeys() {
      return new FixedKeys();
    }
  }
}
