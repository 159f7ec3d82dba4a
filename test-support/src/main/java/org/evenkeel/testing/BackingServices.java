package org.evenkeel.testing;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Real PostgreSQL, Kafka and Redis, started once for all tests of a Maven build and stopped when
 * Maven ends; documents, mail and Keycloak join at the first call.
 */
public final class BackingServices {

  private static volatile @Nullable Bench bench;

  private BackingServices() {}

  /** The database server; tests take a database of their own with {@link TestDatabase}. */
  public static PostgresServer postgres() {
    JsonNode ports = bench().ports();
    return new PostgresServer(
        "127.0.0.1",
        ports.path("postgres_port").asInt(),
        "postgres",
        ports.path("postgres_password").asString());
  }

  /** The broker's bootstrap servers; tests take topics of their own with {@link TestTopics}. */
  public static String kafka() {
    return bench().ports().path("kafka").asString();
  }

  /** The Redis server, one for all tests: keys must be unique to a test. */
  public static RedisServer redis() {
    return new RedisServer("127.0.0.1", bench().ports().path("redis_port").asInt());
  }

  /** Address of the document server, {@code mongodb://host:port}; name a database of your own. */
  public static String documents() {
    return bench().service("documents", "").path("uri").asString();
  }

  /** A mail server that keeps what it gets; recipients must be unique to a test. */
  public static MailServer mail() {
    JsonNode ports = bench().service("mail", "");
    return new MailServer(
        "127.0.0.1",
        ports.path("smtp_port").asInt(),
        "http://127.0.0.1:" + ports.path("http_port").asInt());
  }

  /**
   * An identity provider with this realm; the same arguments give the same server.
   *
   * @param realmFile file whose name is {@code <realm>-realm.json}
   * @param environment values of the file's {@code ${...}} placeholders
   */
  public static KeycloakServer keycloak(Path realmFile, Map<String, String> environment) {
    JsonNode ports = bench().keycloak(realmFile.toAbsolutePath().normalize(), environment);
    String address = "http://127.0.0.1:" + ports.path("port").asInt();
    String realm = realmFile.getFileName().toString().replace("-realm.json", "");
    return new KeycloakServer(
        address, address + "/realms/" + realm, ports.path("admin_password").asString());
  }

  private static Bench bench() {
    Bench known = bench;
    if (known != null) {
      return known;
    }
    synchronized (BackingServices.class) {
      Bench found = bench == null ? Bench.join(Build.current()) : bench;
      bench = found;
      return found;
    }
  }
}
