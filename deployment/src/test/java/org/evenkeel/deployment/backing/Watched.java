package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prometheus reads each PostgreSQL cluster and Kafka's exporter, and a cluster's series say whose
 * they are: alerts/storage.rules.yml tells clusters apart by that label.
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
    return found;
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
