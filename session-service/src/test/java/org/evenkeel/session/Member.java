package org.evenkeel.session;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A member at the service's own door, which may open after the member is made. */
public record Member(UUID id, Supplier<RestClient> door) {
  private static final String API = "/api/v1";

  public RestClient client() {
    return door.get();
  }

  public ResponseEntity<JsonNode> get(String path) {
    return client().get().uri(API + path).retrieve().toEntity(JsonNode.class);
  }

  public ResponseEntity<JsonNode> post(String path, String json) {
    return send(HttpMethod.POST, path, json, Map.of());
  }

  public ResponseEntity<JsonNode> post(String path, String json, String idempotencyKey) {
    return send(HttpMethod.POST, path, json, Map.of("Idempotency-Key", idempotencyKey));
  }

  public ResponseEntity<JsonNode> send(
      HttpMethod method, String path, String json, Map<String, String> headers) {
    RestClient.RequestBodySpec request = client().method(method).uri(API + path);
    headers.forEach(request::header);
    if (!json.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).body(json);
    }
    return request.retrieve().toEntity(JsonNode.class);
  }

  public ResponseEntity<JsonNode> delete(String path) {
    return send(HttpMethod.DELETE, path, "", Map.of());
  }
}
