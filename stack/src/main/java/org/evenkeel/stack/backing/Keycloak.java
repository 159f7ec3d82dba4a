package org.evenkeel.stack.backing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.RunningProcess;

/**
 * Keycloak on PostgreSQL, built once and started from a copy of the built distribution.
 *
 * @param distribution where it was unpacked
 * @param home folder of the copy
 * @param log its output
 * @param port its HTTP port
 * @param managementPort its port for health and metrics
 * @param address the fixed address in issuers and links, without the realm's path
 * @param store its database
 * @param adminPassword of the administrator {@code admin}, who is made at the first start
 * @param realmFile realm to import when it does not exist yet
 * @param environment values of the realm file's placeholders
 */
public record Keycloak(
    Distribution distribution,
    Path home,
    Path log,
    int port,
    int managementPort,
    String address,
    Store store,
    String adminPassword,
    Path realmFile,
    Map<String, String> environment)
    implements BackingService {

  /**
   * Its database.
   *
   * @param port of PostgreSQL
   * @param database name
   * @param user role that owns it
   * @param password of the role
   */
  public record Store(int port, String database, String user, String password) {

    @Override
    public String toString() {
      return "Store[" + database + "]";
    }
  }

  private static final List<String> JVM =
      List.of(
          "-Xms128m",
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          Distribution.quickCompiler(),
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.security.egd=file:/dev/urandom",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dpicocli.disable.closures=true");

  private static final int ANSWER_MS = 2000;

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(5);
  }

  /** Copies the built server; this needs no database, so it can go on while PostgreSQL starts. */
  @Override
  public void prepare() throws IOException, InterruptedException {
    Path built = KeycloakBuild.of(distribution, log);
    String version = built.getFileName().toString();
    Path marker = home.resolve("copied-from");
    if (!Files.exists(marker) || !Files.readString(marker).equals(version)) {
      Trees.delete(home);
      Files.createDirectories(home.toAbsolutePath().getParent());
      Trees.copy(built, home);
      Files.writeString(marker, version);
    }
    Path imports = Files.createDirectories(home.resolve("data/import"));
    Files.copy(realmFile, imports.resolve(realm() + ".json"), StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public RunningProcess launch() throws IOException {
    var variables = new HashMap<>(environment);
    variables.put("KC_DB_PASSWORD", store.password());
    variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
    return new Launch(name(), command(), variables, home, log).start();
  }

  /** The port answers 503 until the import is done. */
  @Override
  public boolean ready() {
    var url =
        "http://127.0.0.1:" + port + "/realms/" + realm() + "/.well-known/openid-configuration";
    try {
      var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(ANSWER_MS);
      connection.setReadTimeout(ANSWER_MS);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** To be done once it answers. */
  public RealmUpgrade upgrade() throws IOException, InterruptedException {
    return new RealmUpgrade("http://127.0.0.1:" + port, adminPassword, realmFile);
  }

  private List<String> command() {
    var server =
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + managementPort,
            "--hostname=" + address,
            "--hostname-strict=false",
            "--cache=local",
            "--log-level=WARN,org.keycloak.events:OFF",
            "--db-url=jdbc:postgresql://127.0.0.1:" + store.port() + "/" + store.database(),
            "--db-username=" + store.user(),
            "--db-pool-max-size=15");
    return Stream.of(List.of(Distribution.java()), JVM, server).flatMap(List::stream).toList();
  }

  private String realm() {
    String file = realmFile.getFileName().toString();
    return file.replace("-realm.json", "").replace(".json", "");
  }

  @Override
  public String toString() {
    return "Keycloak[" + port + "]";
  }
}
