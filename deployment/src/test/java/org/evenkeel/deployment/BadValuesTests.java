package org.evenkeel.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values that cannot be meant are refused by one line that names them, before anything is applied.
 */
class BadValuesTests {

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "profile", "smal", "'/profile': value must be one of 'small', 'standard', 'regional'"),
        Arguments.of("region", "uk", "'/region': value must be one of 'us', 'eu', 'ap'"),
        Arguments.of("regoin", "eu", "additional properties 'regoin' not allowed"),
        Arguments.of(
            "backing.kafka.bootstrp",
            "a:9092",
            "'/backing/kafka': additional properties 'bootstrp' not allowed"),
        Arguments.of(
            "services.gatway.replicas",
            3,
            "'/services': additional properties 'gatway' not allowed"),
        Arguments.of(
            "services.gateway.replicas",
            -1,
            "'/services/gateway/replicas': minimum: got -1, want 1"),
        Arguments.of(
            "defaults.autoscaling.max", 0, "'/defaults/autoscaling/max': minimum: got 0, want 1"),
        Arguments.of(
            "services.gateway.autoscaling.min",
            30,
            "services.gateway.autoscaling: min 30 is more than max 20"),
        Arguments.of(
            "services.analytics-service.stateStandbys",
            -1,
            "'/services/analytics-service/stateStandbys': minimum: got -1, want 0"),
        Arguments.of("image.tag", "latest", "image.tag is latest, which names no version"),
        Arguments.of(
            "services.gateway.image.digest",
            "sha256:12",
            "'/services/gateway/image/digest': 'sha256:12' does not match pattern"),
        Arguments.of("podSecurity.userId", 0, "'/podSecurity/userId': minimum: got 0, want 1"),
        Arguments.of(
            "profile",
            "regional",
            "profile regional needs nodeRegions: which nodes are in the region"),
        Arguments.of(
            "secrets.kind",
            "external",
            "secrets.kind is external and secrets.external.store names no store"),
        Arguments.of("secrets.external", Map.of("store", "vault"), ""),
        Arguments.of(
            "secrets",
            Map.of("kind", "external", "external", Map.of("store", "vault")),
            "secrets.kind is external and the cluster knows no ExternalSecret"
                + " (external-secrets.io)"),
        Arguments.of(
            "backing.postgres.sslMode",
            "verify-full",
            "backing.postgres.sslMode is verify-full and backing.postgres.caSecret names no"
                + " secret"),
        Arguments.of(
            "backing.speech.url",
            "https://speech.example",
            "backing.speech.url is set and backing.speech.secret names no secret"),
        Arguments.of(
            "backing.keycloak.port",
            443,
            "backing.keycloak.port is 443 and backing.keycloak.issuer is on port 8080"),
        Arguments.of(
            "backing.keycloak.issuer",
            "https://login.eu.evenkeel.example/realms/evenkeel",
            "backing.keycloak.port is 8080 and backing.keycloak.issuer is on port 443"),
        Arguments.of(
            "backing.keycloak.issuer",
            "http://login/realms/evenkeel",
            "backing.keycloak.port is 8080 and backing.keycloak.issuer is on port 80"),
        Arguments.of(
            "backing.keycloak.issuer", "https://login.evenkeel.example:8080/realms/evenkeel", ""),
        Arguments.of(
            "backing.smtp.host",
            "",
            "backing.smtp.host is empty: it names the server that takes the mails"),
        Arguments.of("ingress.enabled", true, "ingress.enabled is true and ingress.host is empty"),
        Arguments.of(
            "gatewayApi.enabled",
            true,
            "gatewayApi.enabled is true and gatewayApi.gateway or gatewayApi.host is empty"),
        Arguments.of(
            "drain.graceSeconds",
            40,
            "drain.graceSeconds must be more than preStopSeconds + periodSeconds + 35"),
        Arguments.of(
            "services.auth-service.env",
            Map.of("EVENKEEL_DB_PASSWORD", "x"),
            "env EVENKEEL_DB_PASSWORD looks like a secret; it belongs to extraSecretEnv"),
        Arguments.of(
            "web.trustedProxies",
            List.of("everybody"),
            "'/web/trustedProxies/0': 'everybody' does not match pattern"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("bad")
  void is_refused_by_one_line(String path, Object value, String line) {
    String refusal = Chart.refusal(Values.none().with(path, value));

    if (line.isEmpty()) {
      assertThat(refusal).isEmpty();
      return;
    }
    assertThat(refusal.lines().filter(said -> said.contains(line))).hasSize(1);
    assertThat(refusal.lines().filter(said -> said.startsWith("- at ")))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void a_secret_that_is_not_there_is_named() {
    var secrets = new HashSet<>(Values.ALL_SECRETS);
    secrets.remove("evenkeel-clients");

    assertThat(Chart.refusal(Values.none().secrets(secrets)))
        .contains("secret evenkeel-clients is not in namespace care (secrets.kind is existing)");
    assertThat(Chart.refusal(Values.none())).isEmpty();
    assertThat(Chart.refusal(Values.none().secrets(Set.of()))).contains("is not in namespace");
  }

  @Test
  void a_cluster_that_is_too_old_is_refused() {
    assertThat(Chart.refusal(Values.none().on("1.24.0"))).contains("1.25.0").contains("1.24.0");
  }
}
