package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Whatever selects pods selects some that there are. */
final class Selectors implements Rule {

  @Override
  public List<String> violations(Backing backing) {
    List<Map<String, String>> pods = backing.pods();
    var found = new ArrayList<String>();
    for (ObjectNode object : backing.objects()) {
      var selectors = new ArrayList<JsonNode>(object.findValues("podSelector"));
      if (object.path("kind").asText().equals("Service")) {
        selectors.add(object.objectNode().set("matchLabels", object.at("/spec/selector")));
      }
      if (List.of("PodDisruptionBudget", "StatefulSet", "Deployment")
          .contains(object.path("kind").asText())) {
        selectors.add(object.at("/spec/selector"));
      }
      if (object.path("kind").asText().equals("PodMonitor")) {
        selectors.add(object.at("/spec/selector"));
      }
      selectors.addAll(object.findValues("labelSelector"));
      for (JsonNode selector : selectors) {
        if (pods.stream().noneMatch(labels -> matches(selector, labels))) {
          found.add(Backing.title(object) + ": no pod is selected by " + selector);
        }
      }
    }
    return found;
  }

  static boolean matches(JsonNode selector, Map<String, String> labels) {
    return !selector.isEmpty()
        && labels.entrySet().containsAll(Backing.texts(selector.path("matchLabels")).entrySet())
        && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
            .allMatch(expression -> matchesExpression(expression, labels));
  }

  /** Each value that is named must be one that there is, or the name is a slip. */
  private static boolean matchesExpression(JsonNode expression, Map<String, String> labels) {
    String value = labels.getOrDefault(expression.path("key").asText(), "");
    List<String> values =
        StreamSupport.stream(expression.path("values").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    boolean known =
        values.stream()
            .allMatch(each -> Services.ALL.contains(each.replaceFirst("-migration$", "")));
    return known
        && switch (expression.path("operator").asText()) {
          case "In" -> values.contains(value);
          case "NotIn" -> !values.contains(value);
          default -> false;
        };
  }
}
