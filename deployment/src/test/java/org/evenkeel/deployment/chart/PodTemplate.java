package org.evenkeel.deployment.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pods of a kind.
 *
 * @param owner the object that makes them
 * @param labels of the pods
 * @param spec of the pods
 */
public record PodTemplate(Manifest owner, Map<String, String> labels, JsonNode spec) {

  public PodTemplate {
    labels = Map.copyOf(labels);
  }

  /** All containers, those that initialise too. */
  public List<JsonNode> containers() {
    var all = new ArrayList<JsonNode>();
    spec.path("initContainers").forEach(all::add);
    spec.path("containers").forEach(all::add);
    return all;
  }

  /** Whether a selector's labels select these pods. */
  public boolean selectedBy(Map<String, String> wanted) {
    return !wanted.isEmpty() && labels.entrySet().containsAll(wanted.entrySet());
  }
}
