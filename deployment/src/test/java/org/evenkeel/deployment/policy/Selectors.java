package org.evenkeel.deployment.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Manifest;
import org.evenkeel.deployment.chart.PodTemplate;
import org.evenkeel.deployment.chart.Rendered;

/**
 * Selectors select the pods they mean: those of the one object that their own is named after. A
 * policy for all selects all. Ports they name exist there.
 */
public final class Selectors implements Policy {

  private static final String ALL = "evenkeel-default-deny";
  private static final String MESH = "evenkeel-mesh";

  @Override
  public List<String> violations(Rendered rendered) {
    var found = new ArrayList<String>();
    for (Manifest object : rendered.objects()) {
      switch (object.kind()) {
        case "Service" -> {
          one(object, "/spec/selector", rendered, found);
          ports(object, rendered, found);
        }
        case "NetworkPolicy", "PeerAuthentication" -> network(object, rendered, found);
        case "PodDisruptionBudget", "Deployment" ->
            one(object, "/spec/selector/matchLabels", rendered, found);
        case "HorizontalPodAutoscaler" -> target(object, rendered, found);
        case "ServiceMonitor" -> monitor(object, rendered, found);
        default -> {}
      }
      object.pods().ifPresent(pods -> spread(pods, found));
    }
    return found;
  }

  private static void network(Manifest object, Rendered rendered, List<String> found) {
    String pointer =
        object.kind().equals("NetworkPolicy")
            ? "/spec/podSelector/matchLabels"
            : "/spec/selector/matchLabels";
    if (object.name().equals(ALL) || object.name().equals(MESH)) {
      long all = pods(rendered).count();
      if (selected(object, pointer, rendered).size() != all) {
        found.add(object + ": does not select every pod");
      }
    } else {
      one(object, pointer, rendered, found);
    }
  }

  private static void one(Manifest object, String pointer, Rendered rendered, List<String> found) {
    String meant = object.name().replaceFirst("-management$", "");
    if (!selected(object, pointer, rendered).equals(Set.of(meant))) {
      found.add(
          object + ": selects " + selected(object, pointer, rendered) + ", not just " + meant);
    }
  }

  private static void ports(Manifest service, Rendered rendered, List<String> found) {
    Map<String, String> labels = Manifest.texts(service.at("/spec/selector"));
    for (JsonNode port : service.at("/spec/ports")) {
      boolean there =
          pods(rendered)
              .filter(pods -> pods.selectedBy(labels))
              .flatMap(pods -> pods.containers().stream())
              .flatMap(container -> container.path("ports").valueStream())
              .anyMatch(
                  open ->
                      open.path("name").asText().equals(port.path("targetPort").asText())
                          && open.path("containerPort").asInt() == port.path("port").asInt());
      if (!there) {
        found.add(service + ": no pod has the port " + port.path("targetPort").asText());
      }
    }
  }

  private static void target(Manifest scaler, Rendered rendered, List<String> found) {
    JsonNode target = scaler.at("/spec/scaleTargetRef");
    boolean there =
        rendered
            .all(target.path("kind").asText())
            .anyMatch(
                object ->
                    object.name().equals(target.path("name").asText())
                        && object.name().equals(scaler.name())
                        && object.apiVersion().equals(target.path("apiVersion").asText())
                        && object.at("/spec/replicas").isMissingNode());
    if (!there) {
      found.add(scaler + ": its target is not there, or has a number of its own");
    }
  }

  private static void monitor(Manifest monitor, Rendered rendered, List<String> found) {
    Map<String, String> labels = Manifest.texts(monitor.at("/spec/selector/matchLabels"));
    List<Manifest> services =
        rendered
            .all("Service")
            .filter(service -> service.labels().entrySet().containsAll(labels.entrySet()))
            .toList();
    boolean meant =
        services.size() == 1
            && services.getFirst().name().equals(monitor.name() + "-management")
            && services
                .getFirst()
                .at("/spec/ports/0/name")
                .asText()
                .equals(monitor.at("/spec/endpoints/0/port").asText());
    if (!meant) {
      found.add(monitor + ": selects " + services);
    }
  }

  private static void spread(PodTemplate pods, List<String> found) {
    for (JsonNode constraint : pods.spec().path("topologySpreadConstraints")) {
      if (!pods.selectedBy(Manifest.texts(constraint.at("/labelSelector/matchLabels")))) {
        found.add(pods.owner() + ": spreads other pods than its own");
      }
    }
  }

  private static Set<String> selected(Manifest object, String pointer, Rendered rendered) {
    Map<String, String> labels = Manifest.texts(object.at(pointer));
    return pods(rendered)
        .filter(pods -> pods.selectedBy(labels))
        .map(pods -> pods.owner().name())
        .collect(Collectors.toSet());
  }

  private static Stream<PodTemplate> pods(Rendered rendered) {
    return rendered.objects().stream().flatMap(object -> object.pods().stream());
  }
}
