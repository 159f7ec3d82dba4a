package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Objects of k8s/.
 *
 * @param objects as written, or as an overlay makes them
 */
record Backing(List<ObjectNode> objects) {

  static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("k8s");

  static final YAMLMapper YAML = new YAMLMapper();

  /** The files of the base and of what components add to it, as they are. */
  static Backing base() {
    var all = new ArrayList<ObjectNode>();
    for (String folder : List.of("base", "components")) {
      try (var files = Files.walk(FOLDER.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.endsWith("kustomization.yaml")) {
            all.addAll(read(Files.readString(file)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Backing(all);
  }

  static List<ObjectNode> read(String yaml) {
    try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(yaml)) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<ObjectNode> kind(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  ObjectNode one(String kind, String name) {
    return kind(kind).filter(object -> name(object).equals(name)).findFirst().orElseThrow();
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static String title(JsonNode object) {
    return object.path("kind").asText() + " " + name(object);
  }

  /** A copy that a test may spoil. */
  Backing copy() {
    return new Backing(objects.stream().map(ObjectNode::deepCopy).toList());
  }

  static Map<String, String> texts(JsonNode node) {
    var texts = new HashMap<String, String>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** Labels of the pods that these objects make, their operators' included; and of the suite's. */
  List<Map<String, String>> pods() {
    var pods = new ArrayList<Map<String, String>>();
    Stream.concat(kind("StatefulSet"), kind("Deployment"))
        .forEach(each -> pods.add(texts(each.at("/spec/template/metadata/labels"))));
    kind("Cluster").forEach(each -> pods.add(Map.of("cnpg.io/cluster", name(each))));
    kind("KafkaNodePool")
        .forEach(
            each ->
                pods.add(
                    Map.of(
                        "strimzi.io/cluster",
                        each.at("/metadata/labels").path("strimzi.io/cluster").asText(),
                        "strimzi.io/name",
                        each.at("/metadata/labels").path("strimzi.io/cluster").asText() + "-kafka",
                        "strimzi.io/pool-name",
                        name(each))));
    kind("MongoDBCommunity").forEach(each -> pods.add(Map.of("app", name(each) + "-svc")));
    kind("Keycloak")
        .forEach(
            each -> pods.add(Map.of("app", "keycloak", "app.kubernetes.io/instance", name(each))));
    pods.add(LetIn.REALM_IMPORT);
    kind("Kafka").forEach(each -> pods.add(exporter(each)));
    for (String service : Services.ALL) {
      pods.add(suite(service));
      pods.add(suite(service + "-migration"));
    }
    return pods;
  }

  /** Labels of the pod that tells of a Kafka's groups. */
  static Map<String, String> exporter(JsonNode kafka) {
    return Map.of(
        "strimzi.io/cluster", name(kafka), "strimzi.io/name", name(kafka) + "-kafka-exporter");
  }

  /** Labels of a pod of the suite. */
  static Map<String, String> suite(String name) {
    return Map.of("app.kubernetes.io/part-of", "evenkeel", "app.kubernetes.io/name", name);
  }
}
