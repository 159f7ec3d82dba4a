package org.evenkeel.acceptance.rolling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One request.
 *
 * @param path below {@code /api/v1}
 * @param body JSON; empty for none
 */
record Call(String method, String path, Map<String, String> headers, String body) {

  static Call get(String path) {
    return new Call("GET", path, Map.of(), "");
  }

  /** With an Idempotency-Key, as our own clients send it. */
  static Call post(String path, String body) {
    return new Call("POST", path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), body);
  }

  static Call put(String path, String body) {
    return new Call("PUT", path, Map.of(), body);
  }

  Call as(String token) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Authorization", "Bearer " + token);
    return new Call(method, path, all, body);
  }

  /** Hides token and body. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
