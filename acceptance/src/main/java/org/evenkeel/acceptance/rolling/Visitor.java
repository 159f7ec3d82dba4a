package org.evenkeel.acceptance.rolling;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member with a token, and what they have begun and not ended. */
final class Visitor {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Connections connections;
  private final String email = "rolling-" + UUID.randomUUID() + "@evenkeel.example";
  private final String password = "Steady-keel-" + UUID.randomUUID();
  private final Queue<String> interventions = new ConcurrentLinkedQueue<>();
  private final Queue<String> sparks = new ConcurrentLinkedQueue<>();
  private volatile String token = "";

  Visitor(Connections connections) {
    this.connections = connections;
  }

  void register() throws IOException {
    Map<String, String> account =
        Map.of(
            "email", email,
            "password", password,
            "display_name", "Robin",
            "country", "GB",
            "timezone", "Europe/London",
            "locale", "en");
    expect(connections.send(Call.post("/auth/register", JSON.writeValueAsString(account))), 201);
    signIn();
  }

  /** A new token; the old ones stay good until they expire. */
  void signIn() throws IOException {
    Map<String, String> who = Map.of("email", email, "password", password);
    Reply reply = connections.send(Call.post("/auth/login", JSON.writeValueAsString(who)));
    token = expect(reply, 200).path("access_token").asString("");
  }

  String token() {
    return token;
  }

  /** Ids of intervention sessions that wait for their completion. */
  Queue<String> interventions() {
    return interventions;
  }

  /** Ids of SPARK sessions that wait for their second step. */
  Queue<String> sparks() {
    return sparks;
  }

  private static JsonNode expect(Reply reply, int status) throws IOException {
    if (reply.status() != status) {
      throw new IOException("status " + reply.status() + " instead of " + status);
    }
    return JSON.readTree(reply.body());
  }
}
