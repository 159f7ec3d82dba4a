package org.evenkeel.deployment.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operator says to Helm.
 *
 * @param given values beside the chart's own, nested
 * @param kubernetes version of the cluster
 * @param secrets names of the secrets that the namespace has
 */
public record Values(Map<String, Object> given, String kubernetes, Set<String> secrets) {

  /** A version in the middle of those that are supported. */
  private static final String USUAL = "1.31.0";

  /** Every secret that an installation with the usual prefix has. */
  public static final Set<String> ALL_SECRETS =
      Set.of(
          "evenkeel-auth-app",
          "evenkeel-auth-owner",
          "evenkeel-keys-app",
          "evenkeel-keys-owner",
          "evenkeel-session-app",
          "evenkeel-session-owner",
          "evenkeel-wellness-app",
          "evenkeel-wellness-owner",
          "evenkeel-ml-app",
          "evenkeel-ml-owner",
          "evenkeel-notification-app",
          "evenkeel-notification-owner",
          "evenkeel-crisis-app",
          "evenkeel-crisis-owner",
          "evenkeel-analytics-app",
          "evenkeel-analytics-owner",
          "evenkeel-keys",
          "evenkeel-key-encryption-keys",
          "evenkeel-clients",
          "evenkeel-documents");

  public Values {
    secrets = Set.copyOf(secrets);
  }

  /**
   * The chart's own values and the one that nobody can know for an operator, in a cluster that has
   * every secret.
   */
  public static Values none() {
    return new Values(Map.of(), USUAL, ALL_SECRETS).with("backing.smtp.host", "smtp.example");
  }

  /** Everything that can be switched on, in profile standard. */
  public static Values everything() {
    return none()
        .with("secrets.kind", "generated")
        .with("ingress.enabled", true)
        .with("ingress.host", "api.eu.evenkeel.example")
        .with("tls.issuer", "people-trust-it")
        .with("gatewayApi.enabled", true)
        .with("gatewayApi.gateway", "front")
        .with("gatewayApi.host", "api.eu.evenkeel.example")
        .with("mesh.kind", "istio")
        .with("telemetry.otlp", true)
        .with("backing.speech.url", "https://speech.example")
        .with("backing.speech.secret", "speech")
        .with("backing.smtp.secret", "smtp")
        .with("backing.postgres.sslMode", "verify-full")
        .with("backing.postgres.caSecret", "evenkeel-postgres-ca")
        .with("autoscaling.consumerLag.metric", "evenkeel_consumer_lag")
        .with("autoscaling.inFlight.metric", "http_server_requests_active")
        .with("nodeRegions", List.of("eu-central-1"))
        .with(
            "capabilities.assume",
            List.of(
                "monitoring.coreos.com/v1",
                "kafka.strimzi.io/v1",
                "k8s.keycloak.org/v2alpha1",
                "gateway.networking.k8s.io/v1"))
        .secrets(Set.of());
  }

  /** The same with one more value. */
  public Values with(String path, Object value) {
    var copy = new LinkedHashMap<>(given);
    put(copy, path, value);
    return new Values(copy, kubernetes, secrets);
  }

  /** The same in a cluster of this version. */
  public Values on(String version) {
    return new Values(given, version, secrets);
  }

  /** The same in a namespace with these secrets. */
  public Values secrets(Set<String> names) {
    return new Values(given, kubernetes, names);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> tree, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      tree.put(path, value);
      return;
    }
    String head = path.substring(0, dot);
    var below =
        new LinkedHashMap<String, Object>(
            (Map<String, Object>) tree.getOrDefault(head, Map.<String, Object>of()));
    put(below, path.substring(dot + 1), value);
    tree.put(head, below);
  }
}
