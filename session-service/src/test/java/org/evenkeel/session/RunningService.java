package org.evenkeel.session;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.session.speech.MlServer;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The service with real backing services, the same for all tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "evenkeel.database.migrate-on-start=true",
      // two hundred at once wait for their turn, however busy the machine is
      "spring.datasource.hikari.connection-timeout=60000"
    })
@Import(Surroundings.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  private static final TestDatabase DATABASE = TestDatabase.create("evenkeel_session");
  private static final TestTopics TOPICS = TestTopics.create("session");
  protected static final Broker BROKER = new Broker(TOPICS);

  @Autowired protected JdbcClient database;
  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    surroundings().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("spring.servlet.multipart.location", () -> MlServer.shared().uploads().toString());
  }

  private static Map<String, String> surroundings() {
    return Map.of(
        "evenkeel.database.name", DATABASE.name(),
        "EVENKEEL_POSTGRES_HOST", DATABASE.server().host(),
        "EVENKEEL_POSTGRES_PORT", String.valueOf(DATABASE.server().port()),
        "EVENKEEL_DB_PASSWORD", DATABASE.appPassword(),
        "EVENKEEL_DB_OWNER_PASSWORD", DATABASE.ownerPassword(),
        "evenkeel.kafka", BackingServices.kafka(),
        "evenkeel.topic-prefix", TOPICS.prefix(),
        "evenkeel.issuer", TOKENS.issuer(),
        "evenkeel.secrets-dir", SecretsFolder.create());
  }

  /** The classes of the service, for a command of its own. */
  protected static Class<?>[] application() {
    return new Class<?>[] {SessionServiceApplication.class, Surroundings.class};
  }

  /** Whoever may change tables, which the service may not. */
  protected static JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            DATABASE.jdbcUrl(), DATABASE.owner(), DATABASE.ownerPassword()));
  }

  /** What a command of the service is told in order to meet the same database. */
  protected static List<String> arguments() {
    return surroundings().entrySet().stream()
        .map(place -> "--" + place.getKey() + "=" + place.getValue())
        .toList();
  }

  /** A member who lives in New York, as far as the token knows. */
  protected Member member() {
    UUID id = UUID.randomUUID();
    String token =
        TOKENS
            .token(id)
            .roles("member")
            .permissions("sessions:own")
            .place("US", "America/New_York", "en-US")
            .sign();
    return new Member(id, () -> client(token));
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
