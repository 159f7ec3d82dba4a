package org.evenkeel.ml;

import java.util.UUID;
import org.evenkeel.ml.speech.SpeechServer;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.web.http.ServiceClients;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.evenkeel.testing.TokenFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
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
@Import(RunningService.Keys.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  private static final TestDatabase DATABASE = TestDatabase.create("evenkeel_ml");
  private static final TestTopics TOPICS = TestTopics.create("ml");
  protected static final Broker BROKER = new Broker(TOPICS);

  @Autowired protected JdbcClient database;
  @LocalServerPort private int port;

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
    registry.add("evenkeel.ml.speech.url", SpeechServer.shared()::url);
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

  protected RestClient asWellness() {
    return client(TOKENS.service("wellness-service"));
  }

  protected static String asMember() {
    return TOKENS.member(UUID.randomUUID());
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Keys {
    @Bean
    DataKeys dataKeys() {
      return new FixedKeys();
    }

    /** The issuer of the tests has no token endpoint. */
    @Bean
    ServiceClients serviceClients() {
      return (service, connect, read) ->
          RestClient.builder()
              .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + TOKENS.service("ml-service"))
              .build();
    }
  }
}
