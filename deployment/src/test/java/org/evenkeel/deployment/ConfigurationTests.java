package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart gives a service is what the service reads, by name. */
class ConfigurationTests {

  @SuppressWarnings("unused")
  private static final Iterable<String> SERVICES = DeclaredEdges.SERVICES;

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(EVENKEEL_[A-Z0-9_]+)");
  private static final String DEFAULTS = "platform/%s/src/main/resources/defaults/%s.yaml";

  /** Names of properties rather than of variables: evenkeel.drain.period and the like. */
  private static final Set<String> PROPERTIES =
      Set.of(
          "EVENKEEL_DRAIN_PERIOD",
          "EVENKEEL_DATABASE_URL",
          "EVENKEEL_DATAKEYS_URL",
          "EVENKEEL_WARMING_REQUESTS");

  /** What an installation may leave at its default, or has otherwise. */
  private static final Set<String> LEFT =
      Set.of(
          // one prefix for tests, in one broker
          "EVENKEEL_TOPIC_PREFIX",
          // within EVENKEEL_DATABASE_URL
          "EVENKEEL_POSTGRES_HOST",
          "EVENKEEL_POSTGRES_PORT",
          // of migrations alone
          "EVENKEEL_DB_OWNER_PASSWORD",
          "EVENKEEL_KEYS_DB_OWNER_PASSWORD",
          // by services.<name>.env
          "EVENKEEL_REDIS_TIMEOUT",
          "EVENKEEL_SMTP_RATE",
          "EVENKEEL_ML_EMOTION_VERSION",
          "EVENKEEL_ML_EMOTION_LOCATION");

  @ParameterizedTest
  @FieldSource("SERVICES")
  void a_service_gets_every_variable_that_it_reads_and_no_other(String service) throws IOException {
    Set<String> read = variables(Repository.path(service + "/src/main/resources/application.yml"));
    read.addAll(
        variables(Repository.path(DEFAULTS.formatted("platform-core", "evenkeel-defaults"))));
    if (!service.equals("gateway")) {
      read.addAll(
          variables(Repository.path(DEFAULTS.formatted("platform-web", "evenkeel-web-defaults"))));
    }
    Set<String> given = given(service);

    assertThat(read).containsAll(given);
    read.removeAll(LEFT);
    // addresses of services that this one never calls, a client secret that the gateway never shows
    read.removeIf(name -> name.endsWith("_URL") && uncalled(service, name));
    if (service.equals("gateway")) {
      read.remove("EVENKEEL_CLIENT_SECRET");
      read.remove("EVENKEEL_KAFKA");
    }
    assertThat(given).containsAll(read);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void ports_are_those_of_the_service(String service) {
    Manifest deployment =
        Chart.render(Values.none()).one("Deployment", Chart.RELEASE + "-" + service);
    JsonNode ports = deployment.at("/spec/template/spec/containers/0/ports");
    String settings = Repository.read(service + "/src/main/resources/application.yml");

    assertThat(settings)
        .contains("${SERVER_PORT:%d}".formatted(ports.at("/0/containerPort").asInt()))
        .contains("${MANAGEMENT_SERVER_PORT:%d}".formatted(ports.at("/1/containerPort").asInt()));
    assertThat(ports.at("/1/containerPort").asInt())
        .isEqualTo(ports.at("/0/containerPort").asInt() + 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "platform/platform-web/src/main/java/org/evenkeel/platform/web/warming/WarmingAutoConfiguration.java",
        "gateway/src/main/java/org/evenkeel/gateway/warming/WarmingConfiguration.java"
      })
  void how_often_a_pod_asks_itself_before_it_is_ready_is_read(String file) {
    assertThat(Repository.read(file)).contains("${evenkeel.warming.requests}");
  }

  @Test
  void every_service_of_the_repository_has_a_definition() throws IOException {
    try (var modules = Files.list(Repository.path(""))) {
      assertThat(
              modules
                  .filter(
                      module -> Files.exists(module.resolve("src/main/resources/application.yml")))
                  .map(module -> module.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(DeclaredEdges.SERVICES);
    }
    assertThat(Chart.render(Values.none()).all("Deployment").map(Manifest::name))
        .containsExactlyInAnyOrderElementsOf(
            DeclaredEdges.SERVICES.stream().map(service -> Chart.RELEASE + "-" + service).toList());
  }

  private static boolean uncalled(String service, String variable) {
    String callee = variable.replaceAll("^EVENKEEL_|_URL$", "").toLowerCase(Locale.ROOT);
    return DeclaredEdges.SERVICES.contains(callee + "-service")
        && !DeclaredEdges.read().contains(new Edge(service, callee + "-service"));
  }

  private static Set<String> given(String service) {
    var names = new TreeSet<String>();
    Chart.render(Values.everything())
        .one("Deployment", Chart.RELEASE + "-" + service)
        .at("/spec/template/spec/containers/0/env")
        .forEach(variable -> names.add(variable.path("name").asText()));
    names.removeIf(name -> !name.startsWith("EVENKEEL_") || PROPERTIES.contains(name));
    return names;
  }

  private static Set<String> variables(Path file) throws IOException {
    var names = new TreeSet<String>();
    Matcher variable = VARIABLE.matcher(Files.readString(file));
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }
}
