package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.evenkeel.deployment.chart.Rendered;

/**
 * What pods of k8s/ and of the chart reserve together.
 *
 * @param mebibytes memory, MiB
 * @param millicores processors, thousandths
 */
record Requests(int mebibytes, int millicores) {

  private static final Requests NONE = new Requests(0, 0);
  private static final long MEBIBYTE = 1_048_576;
  private static final int THOUSAND = 1000;

  /** Of all pods that run for good. */
  static Requests of(Backing backing) {
    return sum(
        Stream.of(
                backing.kind("Cluster").map(each -> part(each.path("spec"), each, "instances")),
                backing.kind("Keycloak").map(each -> part(each.path("spec"), each, "instances")),
                backing
                    .kind("KafkaNodePool")
                    .map(each -> part(each.path("spec"), each, "replicas")),
                backing.kind("Kafka").map(Requests::besideKafka),
                backing
                    .kind("MongoDBCommunity")
                    .map(
                        each ->
                            pod(each.at("/spec/statefulSet/spec/template")).times(each, "members")),
                Stream.concat(backing.kind("StatefulSet"), backing.kind("Deployment"))
                    .map(each -> pod(each.at("/spec/template")).times(each, "replicas")))
            .flatMap(parts -> parts));
  }

  /** Of all services, as many as there are without load. */
  static Requests of(Rendered chart) {
    return sum(
        chart
            .all("Deployment")
            .map(each -> pod(each.at("/spec/template")).times(each.tree(), "replicas")));
  }

  /**
   * Of the largest pod that comes and goes; more than one of them can wait for each other: the next
   * pod of a roll-out, a migration, the test, the job that imports the realm.
   */
  static Requests passing(Rendered chart, Backing backing) {
    return Stream.of(
            chart.all("Deployment").map(each -> pod(each.at("/spec/template"))),
            chart.all("Job").map(each -> pod(each.at("/spec/template"))),
            chart.all("Pod").map(each -> pod(each.tree())),
            backing.kind("Keycloak").map(each -> part(each.path("spec"))))
        .flatMap(pods -> pods)
        .reduce(NONE, Requests::most);
  }

  Requests plus(Requests other) {
    return new Requests(mebibytes + other.mebibytes, millicores + other.millicores);
  }

  private Requests most(Requests other) {
    return new Requests(
        Math.max(mebibytes, other.mebibytes), Math.max(millicores, other.millicores));
  }

  private Requests times(JsonNode object, String field) {
    int pods = object.path("spec").path(field).asInt();
    return new Requests(mebibytes * pods, millicores * pods);
  }

  private static Requests besideKafka(JsonNode kafka) {
    return sum(
        Stream.of("entityOperator/topicOperator", "entityOperator/userOperator", "kafkaExporter")
            .map(part -> part(kafka.at("/spec/" + part))));
  }

  /** Containers together, or the largest of those that go before them. */
  private static Requests pod(JsonNode template) {
    return sum(parts(template, "containers"))
        .most(parts(template, "initContainers").reduce(NONE, Requests::most));
  }

  private static Stream<Requests> parts(JsonNode template, String containers) {
    return StreamSupport.stream(template.path("spec").path(containers).spliterator(), false)
        .map(Requests::part);
  }

  private static Requests part(JsonNode part, JsonNode object, String pods) {
    return part(part).times(object, pods);
  }

  private static Requests part(JsonNode part) {
    JsonNode requests = part.at("/resources/requests");
    return new Requests(
        amount(requests.path("memory"))
            .divideToIntegralValue(BigDecimal.valueOf(MEBIBYTE))
            .intValueExact(),
        amount(requests.path("cpu")).multiply(BigDecimal.valueOf(THOUSAND)).intValueExact());
  }

  private static BigDecimal amount(JsonNode requested) {
    return requested.isMissingNode()
        ? BigDecimal.ZERO
        : Quantity.parse(requested.asText()).getNumericalAmount();
  }

  private static Requests sum(Stream<Requests> parts) {
    return parts.reduce(NONE, Requests::plus);
  }
}
