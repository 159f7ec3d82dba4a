package org.evenkeel.wellness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.Token;
import org.evenkeel.testing.TokenFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The service with real backing services, the same for all tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "evenkeel.database.migrate-on-start=true"})
@Import(Surroundings.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  protected static final Neighbours NEIGHBOURS = Neighbours.start();
  private static final TestDatabase DATABASE = TestDatabase.create("evenkeel_wellness");
  private static final TestTopics TOPICS = TestTopics.create("wellness");
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

  /** A member who lives in New York, as far as the token knows. */
  protected Member member() {
    return member(UUID.randomUUID());
  }

  protected Member member(UUID userId) {
    Token token =
        TOKENS
            .token(userId)
            .roles("member")
            .permissions("checkins:own", "journals:own", "interventions:own")
            .place("US", "America/New_York", "en-US");
    return new Member(userId, () -> client(token.sign()));
  }

  /** Looks through every row of every table, also for the words as bytes. */
  protected void assertReadableNowhere(String... words) {
    String rows = String.join("\n", tables().stream().flatMap(this::rows).toList());
    assertThat(rows.contains("America/New_York")).as("what may be readable is found").isTrue();
    for (String word : words) {
      assertThat(rows.contains(word)).as("stored: " + word).isFalse();
      assertThat(rows.contains(HexFormat.of().formatHex(word.getBytes(UTF_8))))
          .as("stored as bytes: " + word)
          .isFalse();
    }
  }

  private List<String> tables() {
    return database
        .sql(
            """
            SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
            FROM information_schema.tables WHERE table_type = 'BASE TABLE'
              AND table_schema NOT IN ('pg_catalog', 'information_schema')
            """)
        .query(String.class)
        .list();
  }

  private Stream<String> rows(String table) {
    return database.sql("SELECT t::text FROM " + table + " t").query(String.class).list().stream();
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
