package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenkeel.deployment.chart.Rendered;

/** Memory in MiB that the pods of k8s/ and of the chart reserve together. */
final class Requests {

  private Requests() {}

  static int mebibytes(Backing backing) {
    return sum(backing.kind("Cluster"), Requests::cluster)
        + sum(
            backing.kind("KafkaNodePool"),
            each -> times(each, "replicas") * memory(each.path("spec")))
        + sum(
            backing.kind("Kafka"),
            each ->
                memory(each.at("/spec/entityOperator/topicOperator"))
                    + memory(each.at("/spec/entityOperator/userOperator"))
                    + memory(each.at("/spec/kafkaExporter")))
        + sum(
            backing.kind("MongoDBCommunity"),
            each -> times(each, "members") * containers(each.at("/spec/statefulSet/spec/template")))
        + sum(
            backing.kind("Keycloak"), each -> times(each, "instances") * memory(each.path("spec")))
        + sum(
            Stream.concat(backing.kind("StatefulSet"), backing.kind("Deployment")),
            each -> times(each, "replicas") * containers(each.at("/spec/template")));
  }

  /** Of all services, as many as there are without load, and the largest migration. */
  static int mebibytes(Rendered chart) {
    int services =
        sum(
            chart.all("Deployment"),
            each -> each.at("/spec/replicas").asInt() * containers(each.at("/spec/template")));
    return services
        + chart
            .all("Job")
            .mapToInt(each -> containers(each.at("/spec/template")))
            .max()
            .orElseThrow();
  }

  private static int cluster(JsonNode cluster) {
    return times(cluster, "instances") * memory(cluster.path("spec"));
  }

  private static int times(JsonNode object, String field) {
    return object.path("spec").path(field).asInt();
  }

  private static int containers(JsonNode template) {
    return StreamSupport.stream(template.at("/spec/containers").spliterator(), false)
        .mapToInt(Requests::memory)
        .sum();
  }

  private static int memory(JsonNode part) {
    String requested = part.at("/resources/requests/memory").asText();
    return requested.isEmpty()
        ? 0
        : (int) (Quantity.parse(requested).getNumericalAmount().longValueExact() >> 20);
  }

  private static <T> int sum(Stream<T> objects, ToIntFunction<T> memory) {
    return objects.mapToInt(memory).sum();
  }
}
