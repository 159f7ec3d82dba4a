package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Values;
import org.evenkeel.deployment.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every profile, way in (both at once and none are in other tests), kind of secrets and version of
 * Kubernetes together.
 */
class RenderingTests {

  private static final List<String> CLUSTERS = List.of("1.25.0", "1.29.4", "1.34.1");

  /** What operators' older and newer versions offer; a cluster of the first kind has none. */
  private static final List<List<String>> OFFERED =
      List.of(
          List.of(),
          List.of(
              "monitoring.coreos.com/v1",
              "external-secrets.io/v1beta1",
              "kafka.strimzi.io/v1beta2",
              "gateway.networking.k8s.io/v1beta1",
              "k8s.keycloak.org/v2alpha1"),
          List.of(
              "monitoring.coreos.com/v1",
              "external-secrets.io/v1",
              "external-secrets.io/v1beta1",
              "kafka.strimzi.io/v1",
              "gateway.networking.k8s.io/v1",
              "k8s.keycloak.org/v2beta1"));

  static Stream<Arguments> matrix() {
    return Chart.profiles().stream()
        .flatMap(
            profile ->
                Stream.of("ingress", "gateway API")
                    .flatMap(
                        way ->
                            Stream.of("existing", "external", "generated")
                                .flatMap(
                                    secrets ->
                                        Stream.of(0, 1, 2)
                                            .filter(
                                                cluster ->
                                                    cluster > 0 || !secrets.equals("external"))
                                            .map(
                                                cluster ->
                                                    Arguments.of(
                                                        profile, way, secrets, cluster)))));
  }

  @ParameterizedTest(name = "{0}, way in {1}, secrets {2}, cluster {3}")
  @MethodSource("matrix")
  void every_object_keeps_every_policy(String profile, String way, String secrets, int cluster) {
    Rendered rendered = Chart.render(values(profile, way, secrets, cluster));

    assertThat(Policy.all())
        .allSatisfy(policy -> assertThat(policy.violations(rendered)).isEmpty());
    assertThat(rendered.all("Deployment")).hasSize(8);
    assertThat(rendered.all("Job")).hasSize(7);
    assertThat(rendered.all("Ingress")).hasSize(way.equals("ingress") ? 1 : 0);
    assertThat(rendered.all("HTTPRoute")).hasSize(way.equals("gateway API") ? 1 : 0);
    assertThat(rendered.all("ServiceMonitor")).hasSize(cluster == 0 ? 0 : 8);
    assertThat(rendered.all("ExternalSecret").count())
        .isEqualTo(secrets.equals("external") ? Values.ALL_SECRETS.size() : 0);
    assertThat(rendered.all("Secret").count())
        .isEqualTo(secrets.equals("generated") ? Values.ALL_SECRETS.size() : 0);
  }

  @Test
  void everything_that_can_be_switched_on_keeps_them_too() {
    Rendered rendered = Chart.render(Values.everything());

    assertThat(Policy.all())
        .allSatisfy(policy -> assertThat(policy.violations(rendered)).isEmpty());
    assertThat(rendered.objects().stream().map(Manifest::kind).distinct())
        .contains("PeerAuthentication", "Certificate", "KafkaTopic", "KeycloakRealmImport");
  }

  @Test
  void names_are_unique_and_every_object_is_of_the_release_in_its_region() {
    Rendered rendered = Chart.render(Values.everything());

    assertThat(rendered.objects().stream().map(o -> o.kind() + "/" + o.name()))
        .doesNotHaveDuplicates();
    assertThat(rendered.objects())
        .allSatisfy(
            object ->
                assertThat(object.labels())
                    .containsEntry("app.kubernetes.io/instance", Chart.RELEASE)
                    .containsEntry("evenkeel.org/data-region", "eu"));
  }

  @Test
  void a_newer_cluster_gets_a_sleep_before_the_end_and_an_older_one_a_longer_drain() {
    Manifest older = gateway("1.29.4");
    Manifest newer = gateway("1.30.0");

    assertThat(older.at("/spec/template/spec/containers/0/lifecycle").isMissingNode()).isTrue();
    assertThat(older.json()).contains("\"value\":\"10s\"");
    assertThat(newer.at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds").asInt())
        .isEqualTo(5);
    assertThat(newer.json()).contains("\"value\":\"5s\"");
  }

  private static Manifest gateway(String kubernetes) {
    return Chart.render(Values.none().on(kubernetes)).one("Deployment", "evenkeel-gateway");
  }

  private static Values values(String profile, String way, String secrets, int cluster) {
    Values values =
        Values.none()
            .on(CLUSTERS.get(cluster))
            .with("profile", profile)
            .with("nodeRegions", List.of("eu-central-1"))
            .with("secrets.kind", secrets)
            .with("secrets.external.store", secrets.equals("external") ? "vault" : "")
            .with("capabilities.assume", OFFERED.get(cluster));
    if (secrets.equals("generated")) {
      values = values.secrets(Set.of());
    }
    return switch (way) {
      case "ingress" ->
          values.with("ingress.enabled", true).with("ingress.host", "api.eu.evenkeel.example");
      case "gateway API" ->
          values
              .with("gatewayApi.enabled", true)
              .with("gatewayApi.gateway", "front")
              .with("gatewayApi.host", "api.eu.evenkeel.example");
      default -> values;
    };
  }
}
