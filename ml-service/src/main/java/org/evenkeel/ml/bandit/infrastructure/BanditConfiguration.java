package org.evenkeel.ml.bandit.infrastructure;

import java.security.SecureRandom;
import java.util.Map;
import org.evenkeel.bandit.Policy;
import org.evenkeel.ml.bandit.application.Seeds;
import org.evenkeel.ml.registry.ServedModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seeds, and what the registry says about the policy. */
@Configuration(proxyBeanMethods = false)
class BanditConfiguration {
  private static final long SEEDS = 1L << 53;

  @Bean
  Seeds seeds() {
    SecureRandom random = new SecureRandom();
    return () -> random.nextLong(SEEDS);
  }

  @Bean
  ServedModel servedPolicy() {
    return new ServedModel(
        "recommendations",
        Policy.VERSION,
        "which intervention is likely to help whom now",
        "a prior stated or learnt from everybody's ratings, then each person's own ratings",
        "Apache-2.0",
        "ml-service/README.md",
        Map.of());
  }
}
