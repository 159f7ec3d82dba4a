package org.evenkeel.analytics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.contracts.wellness.CheckInRecorded;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
      "evenkeel.weekly.poll=200ms",
      "evenkeel.weekly.quiet=1s",
      "evenkeel.weekly.first-within=36500d",
      "evenkeel.analytics.reports.timeout=5s"
    })
@Import(RunningService.Keys.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  private static final TestDatabase DATABASE = TestDatabase.create("evenkeel_analytics");
  private static final TestTopics TOPICS = TestTopics.create("analytics");
  protected static final Broker BROKER = new Broker(TOPICS);
  protected static final FixedKeys KEYS = new FixedKeys();
  private static final Path STATE = Folders.own();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    surroundings().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("EVENKEEL_DB_OWNER_PASSWORD", DATABASE::ownerPassword);
  }

  /** What a process of this service is told about where everything is. */
  protected static Map<String, String> surroundings() {
    return Map.of(
        "evenkeel.database.name",
        DATABASE.name(),
        "EVENKEEL_POSTGRES_HOST",
        DATABASE.server().host(),
        "EVENKEEL_POSTGRES_PORT",
        String.valueOf(DATABASE.server().port()),
        "EVENKEEL_DB_PASSWORD",
        DATABASE.appPassword(),
        "evenkeel.kafka",
        BackingServices.kafka(),
        "evenkeel.topic-prefix",
        TOPICS.prefix(),
        "evenkeel.issuer",
        TOKENS.issuer(),
        "evenkeel.stream.state-dir",
        STATE.toString());
  }

  /** The service itself may have none; a test that fills tables of its own does. */
  protected static void allowTemporaryTables() throws SQLException {
    asOwner("GRANT TEMPORARY ON DATABASE " + DATABASE.name() + " TO " + DATABASE.app());
  }

  /** Changes the schema, which the service itself may not. */
  protected static void asOwner(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword());
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What a member in this zone reads. */
  protected JsonNode read(UUID userId, String zone, String path) {
    String token =
        TOKENS.token(userId).permissions("insights:own").place("US", zone, "en-US").sign();
    return get(token, path).getBody();
  }

  protected ResponseEntity<JsonNode> get(String token, String path) {
    return client(token).get().uri(path).retrieve().toEntity(JsonNode.class);
  }

  protected ResponseEntity<JsonNode> put(String token, String path, String body) {
    return client(token)
        .put()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .toEntity(JsonNode.class);
  }

  protected ResponseEntity<JsonNode> delete(String token, String path) {
    return client(token).delete().uri(path).retrieve().toEntity(JsonNode.class);
  }

  private RestClient client(String token) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .defaultStatusHandler(status -> true, (request, response) -> {})
        .build();
  }

  /** A check-in as wellness-service tells it, always of the same moment whatever the day. */
  protected static CheckInRecorded checkIn(UUID userId, UUID id, LocalDate day) {
    return checkIn(userId, id, day, Instant.parse("2026-03-01T10:00:00Z"));
  }

  /** The same of a moment that belongs to the day. */
  protected static CheckInRecorded checkIn(UUID userId, UUID id, LocalDate day, Instant at) {
    return new CheckInRecorded(
        id,
        userId,
        at,
        "America/New_York",
        day,
        5,
        5,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        0.0,
        false,
        null);
  }

  /** Not annotated: a process that scans this package must not find it. */
  public static class Keys {
    @Bean
    DataKeys dataKeys() {
      return KEYS;
    }
  }
}
