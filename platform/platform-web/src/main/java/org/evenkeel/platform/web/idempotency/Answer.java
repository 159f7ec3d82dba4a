package org.evenkeel.platform.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in the form in which it is sent and stored.
 *
 * @param body as it goes over the wire; null for none
 */
record Answer(
    int status,
    @Nullable String location,
    @Nullable String etag,
    @Nullable String contentType,
    @Nullable String body) {

  private static final String REPLAYED = "Idempotent-Replayed";
  private static final int SERVER_ERROR = 500;

  static Answer of(ResponseEntity<?> response, JsonMapper json) {
    HttpHeaders headers = response.getHeaders();
    Object body = response.getBody();
    MediaType type = headers.getContentType();
    return new Answer(
        response.getStatusCode().value(),
        headers.getFirst(HttpHeaders.LOCATION),
        headers.getETag(),
        body == null
            ? null
            : Optional.ofNullable(type).orElse(MediaType.APPLICATION_JSON).toString(),
        text(body, json));
  }

  private static @Nullable String text(@Nullable Object body, JsonMapper json) {
    return switch (body) {
      case null -> null;
      case byte[] written -> new String(written, StandardCharsets.UTF_8);
      default -> json.writeValueAsString(body);
    };
  }

  boolean storable() {
    return status < SERVER_ERROR;
  }

  ResponseEntity<byte[]> replayed() {
    HttpHeaders headers = headers();
    headers.set(REPLAYED, "true");
    return ResponseEntity.status(status).headers(headers).body(bytes());
  }

  /** As it is sent the first time, with every header the effect gave it. */
  ResponseEntity<byte[]> sent(HttpHeaders given) {
    HttpHeaders headers = new HttpHeaders(given);
    headers().forEach((name, values) -> headers.put(name, values));
    return ResponseEntity.status(status).headers(headers).body(bytes());
  }

  private byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
  }

  private HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    set(headers, HttpHeaders.LOCATION, location);
    set(headers, HttpHeaders.ETAG, etag);
    set(headers, HttpHeaders.CONTENT_TYPE, contentType);
    return headers;
  }

  private static void set(HttpHeaders headers, String name, @Nullable String value) {
    if (value != null) {
      headers.set(name, value);
    }
  }

  /** Hides the body. */
  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}
