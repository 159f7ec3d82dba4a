package org.evenkeel.session;

import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.web.http.ServiceClients;
import org.evenkeel.session.speech.MlServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** What stands round the service in tests: keys for everybody, and no other service. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {
  @Bean
  DataKeys dataKeys() {
    return new FixedKeys();
  }

  /** Nothing listens there but ml-service: the durable path carries every signal. */
  @Bean
  ServiceClients serviceClients() {
    return (service, connect, read) ->
        RestClient.create(
            service.equals("ml-service") ? MlServer.shared().url() : "http://127.0.0.1:1");
  }
}
