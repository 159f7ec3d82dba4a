package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Prometheus reads each PostgreSQL cluster, Kafka's exporter and Keycloak, and a cluster's series
 * say whose they are: alerts/storage.rules.yml tells clusters apart by that label.
 */
final class Watched implements Rule {

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    backing
        .kind("Cluster")
        .forEach(
            cluster -> {
              Map<String, String> pods = Map.of("cnpg.io/cluster", Backing.name(cluster));
              List<JsonNode> monitors = monitors(backing, pods, "metrics");
              if (monitors.isEmpty()) {
                found.add(Backing.title(cluster) + ": nobody reads its metrics");
              } else if (!monitors
                  .getFirst()
                  .at("/spec/podTargetLabels/0")
                  .asText()
                  .equals("cnpg.io/cluster")) {
                found.add(Backing.title(cluster) + ": its series do not say whose they are");
              }
            });
    backing
        .kind("Kafka")
        .filter(kafka -> kafka.at("/spec").has("kafkaExporter"))
        .filter(kafka -> monitors(backing, Backing.exporter(kafka), "tcp-prometheus").isEmpty())
        .forEach(kafka -> found.add(Backing.title(kafka) + ": nobody reads its exporter"));
    backing
        .kind("Keycloak")
        .filter(
            keycloak ->
                !isOn(keycloak, "metrics-enabled")
                    || !keycloak.at("/spec/serviceMonitor/enabled").asBoolean())
        .forEach(keycloak -> found.add(Backing.title(keycloak) + ": nobody reads its metrics"));
    return found;
  }

  private static boolean isOn(JsonNode keycloak, String option) {
    return StreamSupport.stream(keycloak.at("/spec/additionalOptions").spliterator(), false)
        .anyMatch(
            each ->
                each.path("name").asText().equals(option)
                    && each.path("value").asText().equals("true"));
  }

  private static List<JsonNode> monitors(Backing backing, Map<String, String> pods, String port) {
    return backing
        .kind("PodMonitor")
        .filter(monitor -> Selectors.matches(monitor.at("/spec/selector"), pods))
        .filter(monitor -> monitor.at("/spec/podMetricsEndpoints/0/port").asText().equals(port))
        .<JsonNode>map(monitor -> monitor)
        .toList();
  }
}
