package org.evenkeel.platform.web.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.evenkeel.platform.crypto.DataKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** Clients of the other services, and the data keys they serve. Nothing connects at start. */
@AutoConfiguration(
    afterName = {
      "org.evenkeel.platform.autoconfigure.CoreAutoConfiguration",
      "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration"
    })
@EnableConfigurationProperties(ServiceAddresses.class)
class HttpAutoConfiguration {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration READ = Duration.ofSeconds(3);

  @Bean
  @ConditionalOnMissingBean
  ServiceTokens serviceTokens(
      ObjectProvider<RestClient.Builder> builders,
      Clock clock,
      @Value("${evenkeel.issuer}") String issuer,
      @Value("${spring.application.name}") String clientId,
      @Value("${evenkeel.client-secret}") String secret) {
    RestClient client =
        builders
            .getObject()
            .baseUrl(issuer)
            .requestFactory(RestServiceClients.requests(CONNECT, READ))
            .build();
    return new RenewedServiceTokens(new ClientCredentials(client, clientId, secret), clock);
  }

  @Bean
  @ConditionalOnMissingBean
  ServiceClients serviceClients(
      ObjectProvider<RestClient.Builder> builders,
      ServiceAddresses addresses,
      ServiceTokens tokens) {
    return new RestServiceClients(builders::getObject, addresses, tokens);
  }

  @Bean
  @ConditionalOnMissingBean
  DataKeys dataKeys(ServiceClients clients, Clock clock, ObjectProvider<MeterRegistry> meters) {
    return new HttpDataKeys(
        clients.to("auth-service", CONNECT, READ),
        clock,
        meters.getIfAvailable(SimpleMeterRegistry::new));
  }
}
