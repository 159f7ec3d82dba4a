package org.evenkeel.ml.bandit.web;

import java.net.URI;
import java.time.Duration;
import org.evenkeel.platform.web.http.ServiceClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls the own endpoint a few times before the service is ready, so that keys are fetched and the
 * way from socket to validation is warm when the first caller waits 120 ms. The body is invalid:
 * nothing is decided or stored. Without an identity provider the service starts cold.
 */
@Component
class WarmingRequests implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(WarmingRequests.class);
  private static final int ROUNDS = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String INVALID =
      """
      {"user_id": "00000000-0000-0000-0000-000000000000", "context": {"energy_level": 11},
       "candidates": [{"therapeutic_approach": "ACT", "target_emotions": ["calm"]}]}
      """;

  private final ServiceClients clients;
  private final Environment environment;

  WarmingRequests(ServiceClients clients, Environment environment) {
    this.clients = clients;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    URI self = URI.create("http://127.0.0.1:" + port + "/internal/recommendations");
    RestClient client = clients.to("ml-service", PATIENCE, PATIENCE);
    try {
      int status = 0;
      for (int i = 0; i < ROUNDS; i++) {
        status = call(client, self);
      }
      LOG.info("warmed up over HTTP, last status {}", status);
    } catch (RestClientException e) {
      LOG.info("not warmed up over HTTP: {}", e.getClass().getSimpleName());
    }
  }

  private static int call(RestClient client, URI self) {
    return client
        .post()
        .uri(self)
        .contentType(MediaType.APPLICATION_JSON)
        .body(INVALID)
        .exchange((request, response) -> response.getStatusCode().value());
  }
}
