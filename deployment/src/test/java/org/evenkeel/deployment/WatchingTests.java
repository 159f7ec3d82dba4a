package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Repository;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Dashboards, alert rules and the realm are those of the repository, each of them. */
class WatchingTests {

  @Test
  void every_alert_rule_and_dashboard_of_the_repository_is_in_the_chart() throws IOException {
    Rendered rendered = Chart.render(Values.everything());

    assertThat(names(rendered, "PrometheusRule", "rules-"))
        .isNotEmpty()
        .isEqualTo(files("alerts", ".rules.yml"));
    assertThat(names(rendered, "ConfigMap", "dashboard-")).isEqualTo(files("dashboards", ".json"));
    assertThat(
            rendered
                .one("PrometheusRule", "evenkeel-rules-crisis")
                .at("/spec/groups")
                .findValuesAsText("alert"))
        .contains("CrisisAnswerSlow", "CrisisFloorFails");
  }

  @Test
  void without_the_operators_kinds_rules_are_a_config_map_and_nothing_else_is_made() {
    Rendered rendered = Chart.render(Values.none());

    assertThat(rendered.one("ConfigMap", "evenkeel-rules-crisis").json())
        .contains("CrisisFloorFails");
    assertThat(rendered.objects().stream().map(Manifest::kind))
        .doesNotContain("ServiceMonitor", "PrometheusRule", "KafkaTopic", "KeycloakRealmImport");
  }

  @Test
  void the_realm_is_that_of_auth_service_with_secrets_from_secrets() {
    Manifest realm =
        Chart.render(Values.everything().with("web.webUrl", "https://app.example"))
            .one("KeycloakRealmImport", "evenkeel-realm");

    assertThat(realm.at("/spec/realm/realm").asText()).isEqualTo("evenkeel");
    assertThat(realm.at("/spec/placeholders")).hasSize(8);
    assertThat(realm.json()).contains("https://app.example/callback").doesNotContain("127.0.0.1");
    Set<String> wanted =
        realm.at("/spec/realm").findValuesAsText("secret").stream()
            .map(text -> text.replaceAll("[${}]", ""))
            .collect(Collectors.toSet());
    assertThat(Manifest.texts(realm.at("/spec/placeholders")).keySet()).containsAll(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions/us", "regions/eu", "regions/ap", "ci/kind-values"})
  void values_that_lie_beside_the_chart_are_taken(String file) {
    Map<String, Object> given = new Yaml().load(Repository.read("helm/evenkeel/" + file + ".yaml"));

    assertThat(Chart.refusal(new Values(given, "1.31.0", Values.ALL_SECRETS))).isEmpty();
    if (file.startsWith("regions/")) {
      assertThat(given).containsEntry("region", file.substring("regions/".length()));
    }
  }

  /** Its address is an outside one, so that no pod of this cluster answers there. */
  @ParameterizedTest
  @ValueSource(strings = {"us", "eu", "ap"})
  void a_regions_services_reach_the_login_that_its_file_names(String region) {
    Map<String, Object> given =
        new Yaml().load(Repository.read("helm/evenkeel/regions/" + region + ".yaml"));
    Rendered rendered = Chart.render(new Values(given, "1.31.0", Values.ALL_SECRETS));

    assertThat(rendered.one("NetworkPolicy", "evenkeel-gateway").at("/spec/egress"))
        .anySatisfy(
            rule -> {
              assertThat(rule.at("/ports/0/port").asInt()).isEqualTo(443);
              assertThat(rule.at("/to/0/ipBlock/cidr").asText()).isEqualTo("0.0.0.0/0");
            });
    assertThat(rendered.all("NetworkPolicy").map(Manifest::json))
        .noneMatch(policy -> policy.contains("\"app\":\"keycloak\""));
  }

  private static Set<String> names(Rendered rendered, String kind, String prefix) {
    String start = Chart.RELEASE + "-" + prefix;
    return rendered
        .all(kind)
        .map(Manifest::name)
        .filter(name -> name.startsWith(start))
        .map(name -> name.substring(start.length()))
        .collect(Collectors.toSet());
  }

  private static Set<String> files(String folder, String end) throws IOException {
    try (var files = Files.list(Repository.path(folder))) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .collect(Collectors.toSet());
    }
  }
}
