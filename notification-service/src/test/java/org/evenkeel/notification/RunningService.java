package org.evenkeel.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.evenkeel.contracts.crisis.CrisisDetected;
import org.evenkeel.contracts.identity.StaffContactChanged;
import org.evenkeel.notification.people.People;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.json.Json;
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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The service with real backing services and a mail server, the same for all tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "evenkeel.database.migrate-on-start=true",
      "evenkeel.stream.heartbeat=500ms",
      "evenkeel.stream.write-timeout=3s"
    })
@Import(RunningService.Keys.class)
public abstract class RunningService {
  protected static final TokenFactory TOKENS = TokenFactory.start();
  protected static final Mailbox MAILBOX = Mailbox.open();
  private static final TestDatabase DATABASE = TestDatabase.create("evenkeel_notification");
  private static final TestTopics TOPICS = TestTopics.create("notification");
  protected static final Broker BROKER = new Broker(TOPICS);

  @Autowired protected JdbcClient database;
  @Autowired protected People people;
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
    registry.add("spring.mail.port", MAILBOX::port);
  }

  /** Somebody with an inbox. */
  protected Member person() {
    UUID id = UUID.randomUUID();
    String token = TOKENS.token(id).permissions("notifications:own").sign();
    return new Member(id, () -> client(token));
  }

  /** Where they are it is about noon, so that no quiet hours hold anything back. */
  protected Member atNoon(Member member) {
    people.keepProfile(member.id(), zoneWhereItIs(12), "en-US", 1);
    return member;
  }

  /** A zone where the clock shows this hour. */
  protected static String zoneWhereItIs(int hour) {
    int offset = hour - Instant.now().atOffset(ZoneOffset.UTC).getHour();
    int whole = offset > 12 ? offset - 24 : offset < -11 ? offset + 24 : offset;
    return ZoneOffset.ofHours(whole).getId();
  }

  /** A responder whose address the service knows. */
  protected Member responder() {
    Member responder = person();
    UUID id = responder.id();
    String sealed =
        SecretsFolder.staffContacts().seal("identity.staff.email", id.toString(), address(id));
    BROKER.publish(
        UUID.randomUUID(),
        id,
        new StaffContactChanged(id, List.of("responder"), sealed, "Europe/Berlin", "de-DE", true));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                    .sql("SELECT active FROM staff_contact WHERE user_id = ?")
                    .param(id)
                    .query(Boolean.class)
                    .optional()
                    .orElse(false));
    return responder;
  }

  protected static String address(UUID id) {
    return id + "@staff.example";
  }

  /** A case as crisis-service tells it. */
  protected static CrisisDetected detected(UUID caseId, UUID userId) {
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    return new CrisisDetected(
        caseId,
        userId,
        "critical",
        0.9,
        "checkin",
        "source-of-" + caseId,
        true,
        List.of("explicit_ideation"),
        "floor-1",
        "resources-1",
        "US",
        now,
        now.plusSeconds(300),
        null);
  }

  /** The urgent path's answer. */
  protected int urgent(String token, CrisisDetected fact) {
    return client(token)
        .post()
        .uri("/internal/crisis-notices")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.mapper().writeValueAsString(fact))
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .value();
  }

  /** Mails to somebody about something, awaited until there is one. */
  protected static List<Mailbox.Mail> mails(String address, Object about) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !naming(address, about).isEmpty());
    return naming(address, about);
  }

  private static List<Mailbox.Mail> naming(String address, Object about) {
    return MAILBOX.to(address).stream()
        .filter(mail -> mail.text().contains(about.toString()))
        .toList();
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

  @TestConfiguration(proxyBeanMethods = false)
  static class Keys {
    @Bean
    DataKeys dataKeys() {
      return new FixedKeys();
    }
  }
}
