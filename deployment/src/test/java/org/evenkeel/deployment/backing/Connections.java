package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Connections that all pods open together at most: each Deployment's most pods and the one more of
 * a roll-out, times its pool and what it has beside it (helm/evenkeel/README.md, "Sizing"). A
 * reserve is left for migrations, the operator and people.
 */
final class Connections {

  /** The outbox's relay has a connection of its own. */
  private static final int RELAY = 1;

  /** auth-service's pool of data keys (its application.yml). */
  private static final int KEYS_POOL = 4;

  /** Three for superusers, the exporter, the instance manager's own, a migration, two people. */
  private static final int RESERVE = 10;

  private Connections() {}

  /** Clusters that have too few, a line each. */
  static List<String> missing(Rendered chart, Backing backing) {
    var found = new ArrayList<String>();
    int keycloak =
        backing
            .kind("Keycloak")
            .mapToInt(
                each ->
                    each.at("/spec/instances").asInt() * each.at("/spec/db/poolMaxSize").asInt())
            .sum();
    enough("evenkeel-postgres", services(chart) + keycloak, backing, found);
    enough("evenkeel-keys", keys(chart), backing, found);
    return found;
  }

  private static void enough(String cluster, int wanted, Backing backing, List<String> found) {
    int most =
        backing.one("Cluster", cluster).at("/spec/postgresql/parameters/max_connections").asInt();
    if (most < wanted + RESERVE) {
      found.add(
          "%s takes %d connections, %d and a reserve of %d may be opened"
              .formatted(cluster, most, wanted, RESERVE));
    }
  }

  /** Of all services to their databases. */
  static int services(Rendered chart) {
    return chart
        .all("Deployment")
        .mapToInt(one -> pods(one, chart) * (pool(one) + relay(one)))
        .sum();
  }

  /** To the data keys' database. */
  static int keys(Rendered chart) {
    return chart
        .all("Deployment")
        .filter(one -> !variable(one, "EVENKEEL_DATAKEYS_URL").isEmpty())
        .mapToInt(one -> pods(one, chart) * KEYS_POOL)
        .sum();
  }

  private static int pods(Manifest deployment, Rendered chart) {
    int most =
        chart
            .all("HorizontalPodAutoscaler")
            .filter(scaler -> scaler.name().equals(deployment.name()))
            .mapToInt(scaler -> scaler.at("/spec/maxReplicas").asInt())
            .findFirst()
            .orElseGet(() -> deployment.at("/spec/replicas").asInt());
    return most + deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
  }

  private static int pool(Manifest deployment) {
    String size = variable(deployment, "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE");
    return size.isEmpty() ? 0 : Integer.parseInt(size);
  }

  private static int relay(Manifest deployment) {
    return variable(deployment, "EVENKEEL_DATABASE_URL").isEmpty() ? 0 : RELAY;
  }

  private static String variable(Manifest deployment, String name) {
    for (JsonNode variable : deployment.at("/spec/template/spec/containers/0/env")) {
      if (variable.path("name").asText().equals(name)) {
        return variable.path("value").asText();
      }
    }
    return "";
  }
}
