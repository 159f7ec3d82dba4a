package org.evenkeel.crisis.service;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.FloorFired;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.platform.json.Json;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The service with real backing services, the same for all tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "evenkeel.database.migrate-on-start=true",
      "evenkeel.stream.heartbeat=500ms"
    })
@Import(Surroundings.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  protected static final Notifications NOTIFICATIONS = Notifications.start();
  protected static final TestDatabase DATABASE = TestDatabase.create("evenkeel_crisis");
  private static final TestTopics TOPICS = TestTopics.create("crisis");
  protected static final Broker BROKER = new Broker(TOPICS);

  @Autowired protected JdbcClient database;
  @Autowired protected FixedKeys keys;
  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("evenkeel.database.name", DATABASE::name);
    registry.add("EVENKEEL_POSTGRES_HOST", () -> DATABASE.server().host());
    registry.add("EVENKEEL_POSTGRES_PORT", () -> DATABASE.server().port());
    registry.add("EVENKEEL_DB_PASSWORD", DATABASE::appPassword);
    registry.add("EVENKEEL_DB_OWNER_PASSWORD", DATABASE::ownerPassword);
    registry.add("evenkeel.kafka", BackingServices::kafka);
    registry.add("evenkeel.topic-prefix", TOPICS::prefix);
    registry.add("evenkeel.issuer", TOKENS::issuer);
    registry.add("evenkeel.secrets-dir", SecretsFolder::create);
  }

  protected Member member() {
    UUID id = UUID.randomUUID();
    String token =
        TOKENS
            .token(id)
            .roles("member")
            .permissions("crisis:own")
            .place("US", "America/New_York", "en-US")
            .sign();
    return new Member(id, () -> client(token));
  }

  protected Member responder() {
    UUID id = UUID.randomUUID();
    String token = TOKENS.staff(id, "responder", "cases:read", "cases:write");
    return new Member(id, () -> client(token));
  }

  /** A responder of whom identity facts have told, so that they can be on the rota. */
  protected Member knownResponder() {
    UUID id = UUID.randomUUID();
    BROKER.publish(
        UUID.randomUUID(),
        id,
        new StaffContactChanged(
            id, List.of("responder"), "ek1.staff-contact.1.AAAA", "Europe/Berlin", "de-DE", true));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql("SELECT count(*) FROM responder WHERE user_id = ? AND active")
                        .param(id)
                        .query(Integer.class)
                        .single()
                    == 1);
    String token =
        TOKENS.staff(id, "responder", "cases:read", "cases:write", "rota:read", "rota:write");
    return new Member(id, () -> client(token));
  }

  /** A signal as wellness-service sends it. */
  protected static FloorFired signal(
      UUID userId, String sourceId, @Nullable UUID recordId, String level) {
    return new FloorFired(
        userId,
        "checkin",
        sourceId,
        recordId,
        level,
        0.9,
        List.of("explicit_ideation"),
        "floor-1",
        "resources-1",
        "US",
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  /** The urgent path's answer to a signal. */
  protected ResponseEntity<JsonNode> urgent(String token, FloorFired signal) {
    return client(token)
        .post()
        .uri("/internal/crisis-signals")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsString(signal))
        .retrieve()
        .toEntity(JsonNode.class);
  }

  /** The case of a new signal about this person. */
  protected UUID openCase(UUID userId, String level) {
    FloorFired signal = signal(userId, UUID.randomUUID().toString(), null, level);
    JsonNode answer = urgent(TOKENS.service("wellness-service"), signal).getBody();
    return UUID.fromString(answer.path("case_id").asString());
  }

  /** A client that answers refusals as they come. */
  protected RestClient client(String token) {
    RestClient.Builder builder =
        RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultStatusHandler(status -> true, (request, response) -> {});
    return (token.isEmpty()
            ? builder
            : builder.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .build();
  }
}
