package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Restricted pods with limits, probes and versions, of our own and of those operators make. */
final class SafePods implements Rule {

  private static final Pattern PINNED =
      Pattern.compile(".+(:v?[0-9]+(\\.[0-9]+)+[-.\\w]*|@sha256:[0-9a-f]{64})$");

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    Stream.concat(backing.kind("StatefulSet"), backing.kind("Deployment"))
        .forEach(object -> pod(object, object.at("/spec/template/spec"), true, found));
    backing
        .kind("MongoDBCommunity")
        .forEach(
            object -> pod(object, object.at("/spec/statefulSet/spec/template/spec"), false, found));
    backing.kind("KafkaNodePool").forEach(object -> pool(object, found));
    for (String kind : List.of("Cluster", "KafkaNodePool", "Keycloak")) {
      backing.kind(kind).forEach(object -> resources(object, object.at("/spec"), found));
    }
    backing.kind("Kafka").forEach(object -> operators(object, found));
    for (JsonNode object : backing.objects()) {
      object.findValuesAsText("image").stream()
          .filter(image -> !PINNED.matcher(image).matches())
          .forEach(image -> found.add(Backing.title(object) + ": no version in " + image));
    }
    return found;
  }

  private static void pod(JsonNode object, JsonNode pod, boolean ours, List<String> found) {
    runsAsNobody(object, pod.path("securityContext"), found);
    if (ours && pod.path("automountServiceAccountToken").asBoolean(true)) {
      found.add(Backing.title(object) + ": its pods get a token");
    }
    for (JsonNode container : pod.path("containers")) {
      String name = container.path("name").asText();
      confined(object, name, container.path("securityContext"), found);
      resources(object, container, found);
      if (ours) {
        if (!container.at("/securityContext/readOnlyRootFilesystem").asBoolean()) {
          found.add(Backing.title(object) + ": " + name + " can write its root");
        }
        Stream.of("startupProbe", "readinessProbe", "livenessProbe")
            .filter(probe -> container.path(probe).isMissingNode())
            .forEach(probe -> found.add(Backing.title(object) + ": " + name + " has no " + probe));
      }
    }
  }

  private static void pool(ObjectNode object, List<String> found) {
    runsAsNobody(object, object.at("/spec/template/pod/securityContext"), found);
    confined(object, "kafka", object.at("/spec/template/kafkaContainer/securityContext"), found);
  }

  private static void operators(ObjectNode object, List<String> found) {
    JsonNode entity = object.at("/spec/entityOperator");
    runsAsNobody(object, entity.at("/template/pod/securityContext"), found);
    for (String part : List.of("topicOperator", "userOperator")) {
      resources(object, entity.path(part), found);
      confined(object, part, entity.at("/template/" + part + "Container/securityContext"), found);
    }
  }

  private static void runsAsNobody(JsonNode object, JsonNode context, List<String> found) {
    if (!context.path("runAsNonRoot").asBoolean()
        || !context.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
      found.add(Backing.title(object) + ": its pods are not restricted");
    }
  }

  private static void confined(JsonNode object, String name, JsonNode context, List<String> found) {
    if (context.path("allowPrivilegeEscalation").asBoolean(true)
        || !context.at("/capabilities/drop/0").asText().equals("ALL")) {
      found.add(Backing.title(object) + ": " + name + " is not restricted");
    }
  }

  private static void resources(JsonNode object, JsonNode part, List<String> found) {
    for (String pointer : List.of("/requests/cpu", "/requests/memory", "/limits/memory")) {
      if (part.path("resources").at(pointer).isMissingNode()) {
        found.add(Backing.title(object) + ": " + part.path("name").asText() + " has no " + pointer);
      }
    }
  }
}
