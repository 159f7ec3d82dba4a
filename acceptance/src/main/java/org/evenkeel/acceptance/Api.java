package org.evenkeel.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A client of the gateway that knows nothing but the wire contract. */
public final class Api {

  public static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final URI gateway;
  private final Duration timeout;
  private final HttpClient http;

  public Api(URI gateway) {
    this(gateway, TIMEOUT);
  }

  /** A client that waits for each answer this long. */
  public Api(URI gateway, Duration timeout) {
    this.gateway = gateway;
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  public Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null, Map.of());
  }

  public Answer post(String path, @Nullable String token, Map<String, ?> body) {
    return send("POST", path, token, body, Map.of());
  }

  public Answer put(String path, @Nullable String token, Map<String, ?> body) {
    return send("PUT", path, token, body, Map.of());
  }

  /** One request with a JSON body; headers replace the usual ones. */
  public Answer send(
      String method,
      String path,
      @Nullable String token,
      @Nullable Map<String, ?> body,
      Map<String, String> headers) {
    return sendRaw(
        method, path, token, body == null ? null : JSON.writeValueAsString(body), headers);
  }

  /** One request with a body as it stands, well-formed or not. */
  public Answer sendRaw(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      Map<String, String> headers) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Accept", "application/json, application/problem+json");
    if (body != null) {
      all.put("Content-Type", "application/json");
    }
    if (token != null) {
      all.put("Authorization", "Bearer " + token);
    }
    all.putAll(headers);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
            .timeout(timeout)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    all.forEach(request::setHeader);
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return new Answer(answer.statusCode(), parse(answer.body()), answer.headers(), millis);
    } catch (IOException e) {
      throw new JobFailed("no answer from the gateway: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFailed("interrupted");
    }
  }

  private static JsonNode parse(String body) {
    return body.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body);
  }
}
