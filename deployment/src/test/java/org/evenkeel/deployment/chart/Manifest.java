package org.evenkeel.deployment.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One object of Kubernetes.
 *
 * @param tree as written
 */
public record Manifest(ObjectNode tree) {

  public String kind() {
    return tree.path("kind").asText();
  }

  public String apiVersion() {
    return tree.path("apiVersion").asText();
  }

  public String name() {
    return tree.at("/metadata/name").asText();
  }

  public Map<String, String> labels() {
    return texts(tree.at("/metadata/labels"));
  }

  /** A part of it by JSON pointer; missing parts are empty. */
  public JsonNode at(String pointer) {
    return tree.at(pointer);
  }

  /** It as JSON text. */
  public String json() {
    return tree.toString();
  }

  /** The pods this object makes, or is. */
  public Optional<PodTemplate> pods() {
    return switch (kind()) {
      case "Deployment", "Job" ->
          Optional.of(
              new PodTemplate(
                  this, texts(at("/spec/template/metadata/labels")), at("/spec/template/spec")));
      case "Pod" -> Optional.of(new PodTemplate(this, labels(), at("/spec")));
      default -> Optional.empty();
    };
  }

  /** A map of texts. */
  public static Map<String, String> texts(JsonNode node) {
    return node.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
