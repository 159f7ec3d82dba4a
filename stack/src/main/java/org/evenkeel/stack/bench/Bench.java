package org.evenkeel.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.evenkeel.stack.backing.BackingService;
import org.evenkeel.stack.backing.Distribution;
import org.evenkeel.stack.backing.Documents;
import org.evenkeel.stack.backing.Kafka;
import org.evenkeel.stack.backing.Mail;
import org.evenkeel.stack.backing.Postgres;
import org.evenkeel.stack.backing.Redis;
import org.evenkeel.stack.process.Ports;
import org.evenkeel.stack.process.StackException;
import tools.jackson.databind.json.JsonMapper;

/** What runs for the tests: three services always, others when they are asked for. */
final class Bench {

  private final Distribution distribution;
  private final Path folder;
  private final Parts parts;
  private final Postgres postgres;
  private final Redis redis;
  private final Kafka kafka;
  private final ConcurrentMap<String, Map<String, Object>> onDemand = new ConcurrentHashMap<>();

  Bench(Distribution distribution, Path folder, Parts parts) {
    this.distribution = distribution;
    this.folder = folder;
    this.parts = parts;
    this.postgres =
        new Postgres(
            distribution,
            folder.resolve("postgres"),
            log("postgres"),
            Ports.random(),
            randomPassword());
    this.redis = new Redis(distribution, folder.resolve("redis"), log("redis"), Ports.random());
    this.kafka =
        new Kafka(
            distribution, folder.resolve("kafka"), log("kafka"), Ports.random(), Ports.random());
  }

  /** Starts what every build uses, all at once. */
  void startCommon() throws InterruptedException {
    var threads =
        List.<BackingService>of(kafka, postgres, redis).stream()
            .map(service -> Thread.ofPlatform().start(() -> start(service)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    if (!kafka.ready() || !postgres.ready() || !redis.ready()) {
      throw new StackException("The test bench did not start; see the logs in " + folder);
    }
  }

  /** Writes the file that test JVMs wait for. */
  void publish(int controlPort) throws IOException {
    var content =
        Map.of(
            "pid", ProcessHandle.current().pid(),
            "control_port", controlPort,
            "postgres_port", postgres.port(),
            "postgres_password", postgres.password(),
            "kafka", "127.0.0.1:" + kafka.port(),
            "redis_port", redis.port());
    Path draft = folder.resolve("bench.json.new");
    Files.write(draft, JsonMapper.shared().writeValueAsBytes(content));
    Files.move(draft, folder.resolve("bench.json"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A document server, started at the first call. */
  Map<String, Object> documents() {
    return onDemand.computeIfAbsent(
        "documents",
        name -> {
          int port = Ports.random();
          start(new Documents(distribution, folder.resolve(name), log(name), port));
          return Map.of("uri", "mongodb://127.0.0.1:" + port);
        });
  }

  /** A mail server, started at the first call. */
  Map<String, Object> mail() {
    return onDemand.computeIfAbsent(
        "mail",
        name -> {
          var mail =
              new Mail(
                  distribution, folder.resolve(name), log(name), Ports.random(), Ports.random());
          start(mail);
          return Map.of("smtp_port", mail.port(), "http_port", mail.pagePort());
        });
  }

  /** An identity provider, one for each realm file and environment. */
  Map<String, Object> keycloak(KeycloakRequest request) {
    return onDemand.computeIfAbsent(
        "keycloak-" + request.key(),
        name -> {
          var keycloak =
              request.in(distribution, folder.resolve(name), log(name), postgres, randomPassword());
          start(keycloak);
          return Map.of("port", keycloak.port(), "admin_password", keycloak.adminPassword());
        });
  }

  private void start(BackingService service) {
    try {
      parts.start(service);
    } catch (IOException e) {
      throw new StackException(service.name() + " did not start.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(service.name() + " was interrupted.", e);
    }
  }

  private Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  private static String randomPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
