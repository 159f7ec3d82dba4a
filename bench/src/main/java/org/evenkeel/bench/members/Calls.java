package org.evenkeel.bench.members;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/** Requests to the gateway that cost the generator little: kept connections, answers not read. */
public final class Calls {

  /** How long an answer is waited for. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public Calls(URI gateway) {
    this.gateway = gateway;
  }

  /** The status of a read. */
  public int get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET());
  }

  /** The status of a post. */
  public int post(String path, String token, String json) throws IOException, InterruptedException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
