package org.evenkeel.testing;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bench of this Maven build, started at the first question. */
final class BenchBacking implements Backing {

  private @Nullable Bench bench;

  @Override
  public PostgresServer postgres() {
    JsonNode ports = bench().ports();
    return new PostgresServer(
        "127.0.0.1",
        ports.path("postgres_port").asInt(),
        "postgres",
        ports.path("postgres_password").asString());
  }

  @Override
  public String kafka() {
    return bench().ports().path("kafka").asString();
  }

  @Override
  public RedisServer redis() {
    return new RedisServer("127.0.0.1", bench().ports().path("redis_port").asInt());
  }

  @Override
  public String documents() {
    return bench().service("documents", "").path("uri").asString();
  }

  @Override
  public MailServer mail() {
    JsonNode ports = bench().service("mail", "");
    return new MailServer(
        "127.0.0.1",
        ports.path("smtp_port").asInt(),
        "http://127.0.0.1:" + ports.path("http_port").asInt());
  }

  @Override
  public KeycloakServer keycloak(Path realmFile, Map<String, String> environment) {
    JsonNode ports = bench().keycloak(realmFile.toAbsolutePath().normalize(), environment);
    String address = "http://127.0.0.1:" + ports.path("port").asInt();
    String realm = realmFile.getFileName().toString().replace("-realm.json", "");
    return new KeycloakServer(
        address, address + "/realms/" + realm, ports.path("admin_password").asString());
  }

  private synchronized Bench bench() {
    Bench found = bench == null ? Bench.join(Build.current()) : bench;
    bench = found;
    return found;
  }
}
