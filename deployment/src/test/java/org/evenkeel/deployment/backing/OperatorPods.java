package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Pods that operators make are restricted and sized by what stands in their resources, because the
 * namespace refuses others; and can write their disks. CloudNativePG's and its plug-in's are and
 * can by themselves.
 */
final class OperatorPods implements Rule {

  /** What MongoDB's operator makes, in this order. */
  private static final Map<String, List<String>> MONGODB =
      Map.of(
          "initContainers", List.of("mongod-posthook", "mongodb-agent-readinessprobe"),
          "containers", List.of("mongod", "mongodb-agent"));

  private static final Map<String, BiConsumer<JsonNode, Consumer<String>>> KINDS =
      Map.of(
          "Cluster", (spec, found) -> Restricted.sized("it", spec, found),
          "ObjectStore", OperatorPods::sideCar,
          "MongoDBCommunity", OperatorPods::mongodb,
          "Keycloak", OperatorPods::keycloak,
          "KafkaNodePool", OperatorPods::pool,
          "Kafka", OperatorPods::kafka);

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    for (ObjectNode object : backing.objects()) {
      KINDS
          .getOrDefault(object.path("kind").asText(), (spec, problems) -> {})
          .accept(
              object.path("spec"), problem -> found.add(Backing.title(object) + ": " + problem));
    }
    return found;
  }

  private static void sideCar(JsonNode spec, Consumer<String> found) {
    Restricted.sized("the side-car", spec.path("instanceSidecarConfiguration"), found);
  }

  private static void mongodb(JsonNode spec, Consumer<String> found) {
    JsonNode pod = spec.at("/statefulSet/spec/template/spec");
    Restricted.pod(pod.path("securityContext"), found);
    Restricted.disks(pod.path("securityContext"), found);
    MONGODB.forEach(
        (part, names) -> {
          Map<String, JsonNode> said =
              StreamSupport.stream(pod.path(part).spliterator(), false)
                  .collect(Collectors.toMap(each -> each.path("name").asText(), each -> each));
          for (String name : names) {
            JsonNode container = said.getOrDefault(name, pod.path("none"));
            Restricted.container(name, container.path("securityContext"), found);
            Restricted.sized(name, container, found);
          }
        });
  }

  private static void keycloak(JsonNode spec, Consumer<String> found) {
    JsonNode pod = spec.at("/unsupported/podTemplate/spec");
    Restricted.sized("it", spec, found);
    Restricted.pod(pod.path("securityContext"), found);
    Restricted.container("keycloak", pod.at("/containers/0/securityContext"), found);
  }

  private static void pool(JsonNode spec, Consumer<String> found) {
    Restricted.sized("it", spec, found);
    template(spec, "kafkaContainer", found);
    if (spec.path("storage").findValuesAsText("type").contains("persistent-claim")) {
      Restricted.disks(spec.at("/template/pod/securityContext"), found);
    }
  }

  private static void kafka(JsonNode spec, Consumer<String> found) {
    JsonNode entity = spec.path("entityOperator");
    for (String part : List.of("topicOperator", "userOperator")) {
      Restricted.sized(part, entity.path(part), found);
      template(entity, part + "Container", found);
    }
    for (String part : List.of("kafkaExporter", "cruiseControl")) {
      if (spec.has(part)) {
        Restricted.sized(part, spec.path(part), found);
        template(
            spec.path(part),
            part.equals("kafkaExporter") ? "container" : part + "Container",
            found);
      }
    }
  }

  private static void template(JsonNode part, String container, Consumer<String> found) {
    JsonNode template = part.path("template");
    Restricted.pod(template.at("/pod/securityContext"), found);
    Restricted.container(container, template.path(container).path("securityContext"), found);
  }
}
