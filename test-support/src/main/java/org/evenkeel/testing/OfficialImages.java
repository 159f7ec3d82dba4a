package org.evenkeel.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Containers as the fixtures need them, by the versions of docker-compose.yml; none is started. */
final class OfficialImages {

  static final String POSTGRES = "postgres:18.6-bookworm";
  static final String KAFKA = "apache/kafka:4.3.1";
  static final String REDIS = "redis:8.2-bookworm";
  static final String MONGO = "mongo:8.0";
  static final String KEYCLOAK = "keycloak/keycloak:26.7.5";

  static final int POSTGRES_PORT = 5432;
  static final int REDIS_PORT = 6379;
  static final int MONGO_PORT = 27017;
  static final int KEYCLOAK_PORT = 8080;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private OfficialImages() {}

  static GenericContainer<?> postgres(String password) {
    return image(POSTGRES)
        .withEnv("POSTGRES_PASSWORD", password)
        .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8")
        .withCommand("postgres", "-c", "max_connections=200", "-c", "log_error_verbosity=terse")
        .withExposedPorts(POSTGRES_PORT)
        // Once for the setup's own server, once for the real one.
        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\n", 2));
  }

  static KafkaContainer kafka() {
    return new KafkaContainer(DockerImageName.parse(KAFKA))
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
        .withStartupTimeout(PATIENCE);
  }

  static GenericContainer<?> redis() {
    return image(REDIS)
        .withCommand("redis-server", "--appendonly", "yes")
        .withExposedPorts(REDIS_PORT)
        .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*\\n", 1));
  }

  static GenericContainer<?> mongo() {
    return image(MONGO)
        .withExposedPorts(MONGO_PORT)
        .waitingFor(Wait.forLogMessage(".*Waiting for connections.*\\n", 1));
  }

  static GenericContainer<?> keycloak(
      Path realmFile, String password, Map<String, String> environment) {
    String realm = realmFile.getFileName().toString().replace("-realm.json", "");
    return image(KEYCLOAK)
        .withEnv(environment)
        .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")
        .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", password)
        .withEnv("KC_HOSTNAME_STRICT", "false")
        .withCommand("start-dev", "--import-realm")
        .withCopyFileToContainer(
            MountableFile.forHostPath(realmFile),
            "/opt/keycloak/data/import/" + realmFile.getFileName())
        .withExposedPorts(KEYCLOAK_PORT)
        .waitingFor(
            Wait.forHttp("/realms/" + realm + "/.well-known/openid-configuration")
                .forPort(KEYCLOAK_PORT));
  }

  private static GenericContainer<?> image(String name) {
    return new GenericContainer<>(DockerImageName.parse(name)).withStartupTimeout(PATIENCE);
  }
}
