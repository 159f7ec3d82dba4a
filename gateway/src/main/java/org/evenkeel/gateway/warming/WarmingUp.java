package org.evenkeel.gateway.warming;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/**
 * Asks this very gateway for what anybody may read, through to a service, and for what needs a
 * token. While something is away it gets ready cold.
 */
final class WarmingUp implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(WarmingUp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What is slow meanwhile must not keep the process from being ready. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final List<String> PATHS =
      List.of("/api/v1/crisis/resources?country=GB", "/api/v1/checkins");

  private final Environment environment;
  private final int requests;

  /**
   * @param requests how many of each kind
   */
  WarmingUp(Environment environment, int requests) {
    this.environment = environment;
    this.requests = requests;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    URI self = URI.create("http://127.0.0.1:" + port);
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      long end = System.nanoTime() + LONGEST.toNanos();
      for (int i = 0; i < requests && System.nanoTime() < end; i++) {
        for (String path : PATHS) {
          ask(http, self.resolve(path));
        }
      }
    } catch (IOException e) {
      log.info("not warmed up: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void ask(HttpClient http, URI address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    http.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
