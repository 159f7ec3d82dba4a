package org.evenkeel.stack.backing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.evenkeel.stack.process.StackException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The admin endpoints of one realm, as the administrator who was made at the first start. */
final class RealmAdmin {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST).build();
  private final String realm;
  private final String token;

  RealmAdmin(String address, String realm, String adminPassword)
      throws IOException, InterruptedException {
    this.realm = address + "/admin/realms/" + realm;
    this.token = token(address, adminPassword);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(send(request(path).GET().build(), 200));
  }

  /** Creates one thing. */
  void create(String path, Object body) throws IOException, InterruptedException {
    send(posting(path, body), 201);
  }

  /** Adds to what is there. */
  void add(String path, Object body) throws IOException, InterruptedException {
    send(posting(path, body), 204);
  }

  /** One of the realm's own attributes; empty when there is none. */
  String attribute(String name) throws IOException, InterruptedException {
    return get("").path("attributes").path(name).asString("");
  }

  /** The whole realm is sent back as the console does: Keycloak resets some of what is left out. */
  void setAttribute(String name, String value) throws IOException, InterruptedException {
    if (!(get("") instanceof ObjectNode whole)) {
      throw new StackException("Keycloak did not tell the realm.");
    }
    whole.withObjectProperty("attributes").put(name, value);
    send(
        request("")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(whole)))
            .build(),
        204);
  }

  private HttpRequest posting(String path, Object body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(realm + path))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token);
  }

  private String token(String address, String password) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
            .timeout(LONGEST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return JSON.readTree(send(request, 200)).path("access_token").asString();
  }

  /** What Keycloak says about a refusal may name people: only its status is told. */
  private String send(HttpRequest request, int expected) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new StackException(
          "Keycloak answered "
              + answer.statusCode()
              + " to "
              + request.method()
              + " "
              + request.uri().getPath()
              + ".");
    }
    return answer.body();
  }
}
