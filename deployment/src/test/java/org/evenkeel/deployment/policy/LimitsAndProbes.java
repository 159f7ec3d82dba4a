package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.deployment.chart.PodTemplate;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Every container says what it needs and what it gets at most, and memory is not promised twice;
 * one that serves has three probes, each on the management port.
 */
public final class LimitsAndProbes implements Policy {

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    rendered.objects().stream()
        .flatMap(object -> object.pods().stream())
        .forEach(
            pods -> {
              for (JsonNode container : pods.containers()) {
                limits(container, pods, found);
                if (pods.owner().kind().equals("Deployment")) {
                  probes(container, pods, found);
                }
              }
            });
    return found;
  }

  private static void limits(JsonNode container, PodTemplate pods, List<String> found) {
    for (String amount : List.of("cpu", "memory")) {
      String requested = container.at("/resources/requests/" + amount).asText("");
      String limit = container.at("/resources/limits/" + amount).asText("");
      if (requested.isEmpty() || limit.isEmpty()) {
        found.add(pods.owner() + ": no request or no limit of " + amount);
      } else if (bytes(requested).compareTo(bytes(limit)) > 0) {
        found.add(pods.owner() + ": requests more " + amount + " than its limit");
      } else if (amount.equals("memory") && bytes(requested).compareTo(bytes(limit)) != 0) {
        found.add(pods.owner() + ": memory that is limited is not requested");
      }
    }
  }

  private static BigDecimal bytes(String quantity) {
    return Quantity.parse(quantity).getNumericalAmount();
  }

  private static void probes(JsonNode container, PodTemplate pods, List<String> found) {
    for (var probe :
        List.of(
            List.of("startupProbe", "/actuator/health/readiness"),
            List.of("readinessProbe", "/actuator/health/readiness"),
            List.of("livenessProbe", "/actuator/health/liveness"))) {
      JsonNode get = container.path(probe.getFirst()).path("httpGet");
      if (!get.path("path").asText().equals(probe.getLast())
          || !get.path("port").asText().equals("management")) {
        found.add(pods.owner() + ": " + probe.getFirst());
      }
    }
  }
}
