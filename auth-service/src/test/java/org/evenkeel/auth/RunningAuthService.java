package org.evenkeel.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.evenkeel.contracts.Topics;
import org.evenkeel.testing.BackingServices;
import org.evenkeel.testing.KeycloakServer;
import org.evenkeel.testing.TestDatabase;
import org.evenkeel.testing.TestTopics;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, once for all tests of this module, because Keycloak takes a minute. */
final class RunningAuthService {

  static final String SECRET = "secret-of-";
  private static final RunningAuthService ONLY = new RunningAuthService();

  private final TestDatabase accounts = TestDatabase.create("evenkeel_auth");
  private final TestDatabase keys = TestDatabase.create("evenkeel_keys");
  private final KeycloakServer keycloak = startKeycloak();
  private final Map<String, Object> settings = settings();
  private final ConfigurableApplicationContext context =
      new SpringApplicationBuilder(AuthServiceApplication.class, RecordedFacts.class)
          .run(arguments().toArray(String[]::new));

  private RunningAuthService() {}

  static RunningAuthService get() {
    return ONLY;
  }

  KeycloakServer keycloak() {
    return keycloak;
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  Api api() {
    return new Api("http://127.0.0.1:" + port(), keycloak.issuer());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Rows accountRows() {
    return new Rows(accounts);
  }

  Rows keyRows() {
    return new Rows(keys);
  }

  /** Arguments for a command that runs beside the service. */
  List<String> arguments() {
    return settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toList();
  }

  /** Names of the files with keys. */
  List<String> keyFiles() {
    return List.of(
        Objects.requireNonNull(
            Path.of(String.valueOf(settings.get("evenkeel.secrets-dir"))).toFile().list()));
  }

  String mongoDatabase() {
    return accounts.name();
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", 0);
    settings.put("management.server.port", 0);
    settings.put("evenkeel.database.name", accounts.name());
    settings.put("evenkeel.database.url", accounts.jdbcUrl() + "?logServerErrorDetail=false");
    settings.put("evenkeel.database.owner-password", accounts.ownerPassword());
    settings.put("evenkeel.database.migrate-on-start", true);
    settings.put("spring.datasource.password", accounts.appPassword());
    settings.put("evenkeel.data-keys.name", keys.name());
    settings.put("evenkeel.data-keys.url", keys.jdbcUrl());
    settings.put("evenkeel.data-keys.password", keys.appPassword());
    settings.put("evenkeel.data-keys.owner-password", keys.ownerPassword());
    settings.put("evenkeel.issuer", keycloak.issuer());
    settings.put("evenkeel.client-secret", SECRET + "auth-service");
    settings.put("evenkeel.kafka", BackingServices.kafka());
    settings.put(
        "evenkeel.topic-prefix",
        TestTopics.create("auth", Topics.IDENTITY_USERS, Topics.CRISIS_SIGNALS).prefix());
    settings.put("evenkeel.secrets-dir", secrets().toString());
    settings.put("spring.data.redis.host", BackingServices.redis().host());
    settings.put("spring.data.redis.port", BackingServices.redis().port());
    settings.put("spring.mongodb.uri", BackingServices.documents());
    settings.put("evenkeel.preferences.database", accounts.name());
    return settings;
  }

  private static KeycloakServer startKeycloak() {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String client :
        List.of("auth", "session", "wellness", "ml", "notification", "crisis", "analytics")) {
      secrets.put(
          "EVENKEEL_CLIENT_SECRET_" + client.toUpperCase(Locale.ROOT) + "_SERVICE",
          SECRET + client + "-service");
    }
    secrets.put("EVENKEEL_CLIENT_SECRET_GATEWAY", SECRET + "gateway");
    return BackingServices.keycloak(Path.of("src/main/realm/evenkeel-realm.json"), secrets);
  }

  private static Path secrets() {
    try {
      Path folder = Path.of("target", "test-secrets-" + UUID.randomUUID());
      Files.createDirectories(folder);
      for (String name : List.of("kek-1", "index", "staff-contact", "idempotency")) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.writeString(folder.resolve(name + ".key"), Base64.getEncoder().encodeToString(key));
      }
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
