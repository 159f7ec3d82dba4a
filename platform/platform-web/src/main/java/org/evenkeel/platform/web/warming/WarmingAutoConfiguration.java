package org.evenkeel.platform.web.warming;

import java.time.Duration;
import org.evenkeel.platform.web.http.ServiceClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where {@code evenkeel.warming.requests} is set: for replicas that come in while others are busy.
 */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.web.http.HttpAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("evenkeel.warming.requests")
class WarmingAutoConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Bean
  WarmingUp warmingUp(
      ServiceClients clients,
      JdbcClient jdbc,
      Environment environment,
      @Value("${spring.application.name}") String service,
      @Value("${evenkeel.warming.requests}") int requests) {
    return new WarmingUp(
        () -> clients.to(service, PATIENCE, PATIENCE),
        () -> jdbc.sql("SELECT 1").query(Integer.class).single(),
        environment,
        requests);
  }
}
