package org.evenkeel.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TokenFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway with production limits between a client and a fixture. The loopback is a trusted
 * proxy, so that every test comes from addresses of its own.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "evenkeel.client.trusted-proxies=127.0.0.1/32",
      "evenkeel.browser.allowed-origins=https://app.example.org",
      "evenkeel.forwarding.response=2s",
      "evenkeel.limits.active=production",
      "evenkeel.redis.timeout=2s"
    })
abstract class Scene {

  static final Upstream SERVICES = Upstream.start();
  static final TokenFactory TOKENS = TokenFactory.start();
  static final HttpClient CLIENT = HttpClient.newHttpClient();
  static final int CLOSED_PORT = closedPort();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("evenkeel.issuer", TOKENS::issuer);
    for (String service : new String[] {"auth", "wellness", "ml", "crisis", "analytics"}) {
      registry.add("evenkeel.services." + service, SERVICES::url);
    }
    registry.add("evenkeel.services.notification", SERVICES::url);
    registry.add("evenkeel.services.session", () -> "http://127.0.0.1:" + CLOSED_PORT);
    registry.add("EVENKEEL_REDIS_HOST", () -> BackingServices.redis().host());
    registry.add("EVENKEEL_REDIS_PORT", () -> BackingServices.redis().port());
  }

  @BeforeEach
  void forgetWhatArrived() {
    SERVICES.reset();
  }

  static String member() {
    return TOKENS.member(UUID.randomUUID());
  }

  static String someAddress() {
    var random = ThreadLocalRandom.current();
    return "203.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  HttpRequest.Builder request(String path) {
    return requestFrom(someAddress(), path);
  }

  HttpRequest.Builder requestFrom(String address, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Forwarded-For", address)
        .timeout(Duration.ofSeconds(20));
  }

  HttpRequest.Builder request(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  static HttpRequest.Builder post(HttpRequest.Builder request, String json) {
    return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static int closedPort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
