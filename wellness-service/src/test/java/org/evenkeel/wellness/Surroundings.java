package org.evenkeel.wellness;

import java.net.http.HttpClient;
import org.evenkeel.platform.web.http.ServiceClients;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** What stands round the service in tests: keys for everybody, and the neighbours. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {
  @Bean
  FixedKeys dataKeys() {
    return new FixedKeys();
  }

  /** Every other service is a neighbour; tokens are the platform's tests' matter. */
  @Bean
  ServiceClients serviceClients(ObjectProvider<RestClient.Builder> builders) {
    return (service, connect, read) ->
        builders
            .getObject()
            .baseUrl(RunningService.NEIGHBOURS.url())
            .requestFactory(
                ClientHttpRequestFactoryBuilder.jdk()
                    .withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1))
                    .build(HttpClientSettings.defaults().withTimeouts(connect, read)))
            .build();
  }
}
