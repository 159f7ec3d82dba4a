package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * A roll-out takes no pod away before another one is ready, and lets each end in its time: what
 * comes before TERM, the drain, and the graceful shutdown that may take 35 s (docs/replicas.md).
 */
public final class LosslessRollout implements Policy {

  private static final int SHUTDOWN_SECONDS = 35;

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    rendered.all("Deployment").forEach(deployment -> check(deployment, found));
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
    long drain = 0;
    for (JsonNode variable : container.path("env")) {
      if (variable.path("name").asText().equals("EVENKEEL_DRAIN_PERIOD")) {
        drain = Duration.parse("PT" + variable.path("value").asText()).toSeconds();
      }
    }
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
}
