package org.evenkeel.testing;

import java.nio.file.Path;
import java.util.Map;

/**
 * Real PostgreSQL, Kafka and Redis, started once for all tests of a Maven build and stopped when
 * Maven ends; documents, mail and Keycloak join at the first call. With the system property {@code
 * evenkeel.test.backing=containers} they are official images in an engine instead, one set a JVM.
 */
public final class BackingServices {

  private static final Backing BACKING = BackingChoice.current().backing();

  private BackingServices() {}

  /** The database server; tests take a database of their own with {@link TestDatabase}. */
  public static PostgresServer postgres() {
    return BACKING.postgres();
  }

  /** The broker's bootstrap servers; tests take topics of their own with {@link TestTopics}. */
  public static String kafka() {
    return BACKING.kafka();
  }

  /** The Redis server, one for all tests: keys must be unique to a test. */
  public static RedisServer redis() {
    return BACKING.redis();
  }

  /** Address of the document server, {@code mongodb://host:port}; name a database of your own. */
  public static String documents() {
    return BACKING.documents();
  }

  /** A mail server that keeps what it gets; recipients must be unique to a test. */
  public static MailServer mail() {
    return BACKING.mail();
  }

  /**
   * An identity provider with this realm; the same arguments give the same server.
   *
   * @param realmFile file whose name is {@code <realm>-realm.json}
   * @param environment values of the file's {@code ${...}} placeholders
   */
  public static KeycloakServer keycloak(Path realmFile, Map<String, String> environment) {
    return BACKING.keycloak(realmFile, environment);
  }
}
