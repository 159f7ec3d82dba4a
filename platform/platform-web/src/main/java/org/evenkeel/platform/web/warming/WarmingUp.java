package org.evenkeel.platform.web.warming;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls this very process, as a service with a token, and its database before it says that it is
 * ready: classes are loaded, keys are fetched, and the way from the socket to an answer is compiled
 * before anybody waits for it. What it asks for is not there, so that nothing happens. While
 * something is away the process gets ready cold.
 */
final class WarmingUp implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(WarmingUp.class);

  /** What is slow meanwhile must not keep the process from being ready. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final String NOTHING = "/internal/nothing-is-here";

  private final Supplier<RestClient> client;
  private final Runnable statement;
  private final Environment environment;
  private final int requests;

  /**
   * @param client bears the token of this service
   * @param statement asks the database something
   * @param requests how many of each
   */
  WarmingUp(
      Supplier<RestClient> client, Runnable statement, Environment environment, int requests) {
    this.client = client;
    this.statement = statement;
    this.environment = environment;
    this.requests = requests;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String port = environment.getProperty("local.server.port");
    if (port == null || requests == 0) {
      return;
    }
    try {
      URI self = URI.create("http://127.0.0.1:" + port + NOTHING);
      RestClient bearer = client.get();
      int status = 0;
      int made = 0;
      long end = System.nanoTime() + LONGEST.toNanos();
      while (made < requests && System.nanoTime() < end) {
        status = call(bearer, self);
        statement.run();
        made++;
      }
      log.info("warmed up by {} requests, last status {}", made, status);
    } catch (RestClientException | DataAccessException | IllegalStateException e) {
      log.info("not warmed up: {}", e.getClass().getSimpleName());
    }
  }

  private static int call(RestClient bearer, URI self) {
    return bearer
        .get()
        .uri(self)
        .exchange(
            (request, response) -> {
              response.bodyTo(String.class);
              return response.getStatusCode().value();
            });
  }
}
