package org.evenkeel.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** docker-compose.yml keeps its rules, and each rule finds what breaks it. */
class ComposeTests {

  private static final String FILE = Yaml.text("docker-compose.yml");
  private static final Architecture EDGES = Architecture.parse(Yaml.text("docs/architecture.md"));

  @Test
  void imagesAreOfAVersion() {
    holds(ComposeRules::pinned);
    finds(
        ComposeRules::pinned,
        "image: mongo:8.0",
        "image: mongo:latest",
        "mongo: image mongo:latest");
    finds(ComposeRules::pinned, "image: mongo:8.0", "image: mongo", "mongo: image mongo");
  }

  @Test
  void noSecretStandsInTheFile() {
    holds(ComposeRules::noSecrets);
    finds(
        ComposeRules::noSecrets,
        "KC_DB_USERNAME: keycloak",
        "KC_DB_PASSWORD: keycloak",
        "keycloak: KC_DB_PASSWORD has a value");
  }

  @Test
  void everyServiceIsAskedForItsHealthOrSaysWhyItCannotBe() {
    holds(ComposeRules::healthy);
    finds(
        ComposeRules::healthy,
        "    healthcheck: {test: [CMD, redis-cli, ping]",
        "    x-healthcheck: {test: [CMD, redis-cli, ping]",
        "redis: no health check");
  }

  @Test
  void everyServiceHasLimits() {
    holds(ComposeRules::limited);
    finds(
        ComposeRules::limited,
        "limits: {cpus: \"0.5\", memory: 256M, pids: 100}",
        "limits: {cpus: \"0.5\", pids: 100}",
        "redis: no limit of memory");
  }

  @Test
  void onlyTheGatewayIsOpenToOtherMachines() {
    holds(ComposeRules::published);
    finds(
        ComposeRules::published,
        "    volumes: [\"redis:/data\"]",
        "    volumes: [\"redis:/data\"]\n    ports: [\"127.0.0.1:6379:6379\"]",
        "redis: publishes 127.0.0.1:6379:6379");
    finds(
        ComposeRules::published,
        "127.0.0.1:${EVENKEEL_PORT_GRAFANA",
        "${EVENKEEL_PORT_GRAFANA",
        "grafana: publishes ${EVENKEEL_PORT_GRAFANA:-3000}:3000");
  }

  @Test
  void ownServicesWriteNothingAndAreNobody() {
    holds(ComposeRules::confined);
    finds(
        ComposeRules::confined,
        "user: \"10001:10001\"\n  read_only: true",
        "user: root",
        "gateway: writes its root",
        "gateway: is no numeric user");
    finds(
        ComposeRules::confined,
        "security_opt: [\"no-new-privileges:true\"]}",
        "security_opt: []}",
        "redis: may gain privileges");
  }

  @Test
  void variablesAreThoseThatServicesRead() {
    holds(ComposeRules::known);
    finds(
        ComposeRules::known,
        "EVENKEEL_SMTP_HOST: mailbox",
        "EVENKEEL_SMPT_HOST: mailbox",
        "notification-service: EVENKEEL_SMPT_HOST is read by nobody");
  }

  @Test
  void servicesKnowThoseThatTheArchitectureLetsThemCall() {
    Function<Compose, List<String>> edges = file -> ComposeRules.edges(file, EDGES);
    assertThat(EDGES.from("wellness-service"))
        .containsExactly(
            "auth-service", "crisis-service", "kafka", "keycloak", "ml-service", "postgres");
    holds(edges);
    finds(
        edges,
        "EVENKEEL_STATE_DIR: /state",
        "EVENKEEL_ML_URL: http://ml-service:8084",
        "analytics-service: reaches ml-service, which no edge allows");
    finds(
        edges,
        "EVENKEEL_NOTIFICATION_URL: http://notification-service:8085\n      EVENKEEL_WEB_URL",
        "EVENKEEL_WEB_URL",
        "crisis-service: does not know notification-service");
  }

  @Test
  void prometheusReadsEverythingAndTellsSomebody() {
    Map<String, Object> prometheus = Yaml.parse(Yaml.text("telemetry/prometheus.yml"));
    Function<Compose, List<String>> watched = file -> ComposeRules.watched(file, prometheus);
    holds(watched);
    finds(
        watched,
        "      - alertmanager:/alertmanager\n    networks: [telemetry]",
        "      - alertmanager:/alertmanager\n    networks: [desk]",
        "prometheus does not reach alertmanager");
    finds(
        watched,
        "subpath: keycloak}}\n    networks: [data, telemetry]",
        "subpath: keycloak}}\n    networks: [data]",
        "prometheus does not reach keycloak");
    Map<String, Object> silent =
        Yaml.parse(
            Yaml.text("telemetry/prometheus.yml")
                .replace("alertmanagers:", "nobody:")
                .replace("'tempo:3200'", "'tempa:3200'")
                .replace("'keycloak:9000'", "'tempa:3200'"));
    assertThat(ComposeRules.watched(Compose.parse(FILE), silent))
        .containsExactlyInAnyOrder(
            "alerts reach nobody",
            "prometheus does not reach tempa",
            "nobody reads keycloak",
            "nobody reads tempo");
  }

  /** Says nothing where the plugin is not installed; the rules above always do. */
  @Test
  void composeItselfTakesTheFile() throws IOException, InterruptedException {
    assumeTrue(status(List.of("docker", "compose", "version")).isEmpty(), "docker compose");
    assertThat(status(List.of("docker", "compose", "config", "--quiet"))).isEmpty();
  }

  private static void holds(Function<Compose, List<String>> rule) {
    assertThat(rule.apply(Compose.parse(FILE))).isEmpty();
  }

  private static void finds(
      Function<Compose, List<String>> rule, String right, String wrong, String... findings) {
    assertThat(FILE).as("what the planted violation replaces").contains(right);
    assertThat(rule.apply(Compose.parse(FILE.replace(right, wrong)))).contains(findings);
  }

  private static String status(List<String> command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(Yaml.path("").toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : "failed: " + said;
    } catch (IOException e) {
      return "not installed";
    }
  }
}
