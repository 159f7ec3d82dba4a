package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * A roll-out takes no pod away before another one is ready and warm, and lets each end in its time:
 * what comes before TERM, the drain, and the graceful shutdown that may take 35 s
 * (docs/replicas.md).
 */
public final class LosslessRollout implements Policy {

  private static final int SHUTDOWN_SECONDS = 35;

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    rendered
        .all("Deployment")
        .forEach(
            deployment -> {
              check(deployment, found);
              if (most(deployment, rendered) > 1
                  && number(variable(deployment, "EVENKEEL_WARMING_REQUESTS")) < 1) {
                found.add(deployment + ": a new pod gets its whole share while it is cold");
              }
            });
    rendered
        .all("PodDisruptionBudget")
        .filter(budget -> budget.at("/spec/maxUnavailable").asInt(0) < 1)
        .forEach(budget -> found.add(budget + ": no node could be drained"));
    return found;
  }

  private static void check(Manifest deployment, List<String> found) {
    JsonNode update = deployment.at("/spec/strategy/rollingUpdate");
    if (update.path("maxUnavailable").asInt(-1) != 0 || update.path("maxSurge").asInt(0) < 1) {
      found.add(deployment + ": a pod goes before another is ready");
    }
    JsonNode spec = deployment.at("/spec/template/spec");
    JsonNode container = spec.at("/containers/0");
    int before = container.at("/lifecycle/preStop/sleep/seconds").asInt(0);
    String period = variable(deployment, "EVENKEEL_DRAIN_PERIOD");
    long drain = period.isEmpty() ? 0 : Duration.parse("PT" + period).toSeconds();
    if (drain < 3) {
      found.add(deployment + ": drains for " + drain + " s");
    }
    if (spec.path("terminationGracePeriodSeconds").asInt(0) <= before + drain + SHUTDOWN_SECONDS) {
      found.add(deployment + ": is killed before it has ended");
    }
    if (deployment.at("/spec/minReadySeconds").asInt(0) < 10) {
      found.add(deployment + ": the next pod goes while this one is cold");
    }
  }

  /** Pods that it may have at once: what its scaler allows, or else what it says itself. */
  private static int most(Manifest deployment, Rendered rendered) {
    return rendered
        .all("HorizontalPodAutoscaler")
        .filter(each -> each.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
        .mapToInt(each -> each.at("/spec/maxReplicas").asInt())
        .findFirst()
        .orElse(deployment.at("/spec/replicas").asInt(1));
  }

  private static String variable(Manifest deployment, String name) {
    for (JsonNode variable : deployment.at("/spec/template/spec/containers/0/env")) {
      if (variable.path("name").asText().equals(name)) {
        return variable.path("value").asText();
      }
    }
    return "";
  }

  private static int number(String value) {
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
