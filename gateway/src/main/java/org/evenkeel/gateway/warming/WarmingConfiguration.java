package org.evenkeel.gateway.warming;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("evenkeel.warming.requests")
class WarmingConfiguration {

  @Bean
  WarmingUp warmingUp(
      Environment environment, @Value("${evenkeel.warming.requests}") int requests) {
    return new WarmingUp(environment, requests);
  }
}
