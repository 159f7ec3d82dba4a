package org.evenkeel.auth;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The service as a client sees it. */
record Api(String address, String issuer) {

  static final String PASSWORD = "a quiet garden at dusk";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An answer; the body is missing when it is not JSON. */
  record Answer(int status, HttpHeaders headers, JsonNode body) {

    String text(String field) {
      return body.path(field).asString("");
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** Somebody with an account and a session. */
  record Person(UUID id, String email, String access, String refresh) {}

  Answer send(String method, String path, String token, Object body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    String json = body == null ? "" : JsonMapper.shared().writeValueAsString(body);
    return answer(request.method(method, BodyPublishers.ofString(json)).build());
  }

  Answer post(String path, Object body, String... headers) {
    return send("POST", path, "", body, headers);
  }

  Answer get(String path, String token) {
    return send("GET", path, token, null);
  }

  static String newEmail() {
    return "p" + UUID.randomUUID().toString().replace("-", "") + "@mail.example";
  }

  static Map<String, String> registration(String email) {
    return Map.of(
        "email", email,
        "password", PASSWORD,
        "display_name", "Rowan",
        "country", "IE",
        "timezone", "Europe/Dublin",
        "locale", "en-IE");
  }

  Answer login(String email, String password) {
    return post("/api/v1/auth/login", Map.of("email", email, "password", password));
  }

  Answer refresh(String refreshToken) {
    return post("/api/v1/auth/refresh", Map.of("refresh_token", refreshToken));
  }

  /** Registers somebody new and signs them in. */
  Person person() {
    String email = newEmail();
    String id = post("/api/v1/auth/register", registration(email)).text("user_id");
    Answer tokens = login(email, PASSWORD);
    return new Person(
        UUID.fromString(id), email, tokens.text("access_token"), tokens.text("refresh_token"));
  }

  /** Access token of a service, as the realm gives it. */
  String serviceToken(String service) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            service,
            "client_secret",
            RunningAuthService.SECRET + service);
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return answer(
            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build())
        .text("access_token");
  }

  private static Answer answer(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      JsonNode body =
          type.contains("json")
              ? JsonMapper.shared().readTree(response.body())
              : MissingNode.getInstance();
      return new Answer(response.statusCode(), response.headers(), body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
