package org.evenkeel.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Official images, each started at the first question and kept for this JVM; Testcontainers removes
 * them after it. Mail stays the bench's: no official image has our mailbox.
 */
final class ContainerBacking implements Backing {

  private final Map<String, GenericContainer<?>> running = new ConcurrentHashMap<>();
  private final String password = UUID.randomUUID().toString();
  private final Backing mailOnly;
  private @Nullable KafkaContainer broker;

  ContainerBacking(Backing mailOnly) {
    this.mailOnly = mailOnly;
  }

  @Override
  public PostgresServer postgres() {
    GenericContainer<?> server =
        started(OfficialImages.POSTGRES, () -> OfficialImages.postgres(password));
    return new PostgresServer(
        server.getHost(), server.getMappedPort(OfficialImages.POSTGRES_PORT), "postgres", password);
  }

  @Override
  public synchronized String kafka() {
    KafkaContainer known = broker;
    if (known == null) {
      known = OfficialImages.kafka();
      known.start();
      broker = known;
    }
    return known.getBootstrapServers();
  }

  @Override
  public RedisServer redis() {
    GenericContainer<?> server = started(OfficialImages.REDIS, OfficialImages::redis);
    return new RedisServer(server.getHost(), server.getMappedPort(OfficialImages.REDIS_PORT));
  }

  @Override
  public String documents() {
    GenericContainer<?> server = started(OfficialImages.MONGO, OfficialImages::mongo);
    return "mongodb://" + server.getHost() + ":" + server.getMappedPort(OfficialImages.MONGO_PORT);
  }

  @Override
  public MailServer mail() {
    return mailOnly.mail();
  }

  @Override
  public KeycloakServer keycloak(Path realmFile, Map<String, String> environment) {
    GenericContainer<?> server =
        started(
            realmFile.toAbsolutePath().normalize() + " " + environment.hashCode(),
            () -> OfficialImages.keycloak(realmFile, password, environment));
    String address =
        "http://" + server.getHost() + ":" + server.getMappedPort(OfficialImages.KEYCLOAK_PORT);
    String realm = realmFile.getFileName().toString().replace("-realm.json", "");
    return new KeycloakServer(address, address + "/realms/" + realm, password);
  }

  private GenericContainer<?> started(String name, Supplier<GenericContainer<?>> made) {
    return running.computeIfAbsent(
        name,
        _ -> {
          GenericContainer<?> container = made.get();
          container.start();
          return container;
        });
  }
}
