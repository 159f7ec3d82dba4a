package org.evenkeel.deployment.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every kind that is written in this repository: Kubernetes' own and Strimzi's by their types, the
 * rest by schemas of the fields that are used, as their operators document them. What a kind does
 * not know is refused.
 */
public final class Kinds {

  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("v1/ServiceAccount", ServiceAccount.class),
          Map.entry("v1/Secret", Secret.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Pod", Pod.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("apps/v1/StatefulSet", StatefulSet.class),
          Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
          Map.entry("batch/v1/Job", Job.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
          Map.entry(
              "gateway.networking.k8s.io/v1beta1/HTTPRoute",
              io.fabric8.kubernetes.api.model.gatewayapi.v1beta1.HTTPRoute.class),
          Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
          Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
          Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
          Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  private static final Map<String, String> SCHEMAS =
      Map.ofEntries(
          Map.entry("kafka.strimzi.io/v1/KafkaTopic", "kafka-topic"),
          Map.entry("kafka.strimzi.io/v1beta2/KafkaTopic", "kafka-topic"),
          Map.entry("k8s.keycloak.org/v2beta1/Keycloak", "keycloak"),
          Map.entry("k8s.keycloak.org/v2alpha1/KeycloakRealmImport", "keycloak-realm-import"),
          Map.entry("k8s.keycloak.org/v2beta1/KeycloakRealmImport", "keycloak-realm-import"),
          Map.entry("external-secrets.io/v1/ExternalSecret", "external-secret"),
          Map.entry("external-secrets.io/v1beta1/ExternalSecret", "external-secret"),
          Map.entry("cert-manager.io/v1/Certificate", "certificate"),
          Map.entry("security.istio.io/v1/PeerAuthentication", "peer-authentication"),
          Map.entry("postgresql.cnpg.io/v1/Cluster", "cluster"),
          Map.entry("postgresql.cnpg.io/v1/Database", "database"),
          Map.entry("postgresql.cnpg.io/v1/ScheduledBackup", "scheduled-backup"),
          Map.entry("barmancloud.cnpg.io/v1/ObjectStore", "object-store"),
          Map.entry("mongodbcommunity.mongodb.com/v1/MongoDBCommunity", "mongodb-community"));

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Kinds() {}

  /** What an object has that its kind does not know, or has otherwise; a line each. */
  public static Stream<String> problems(JsonNode object) {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    Class<?> type = TYPES.get(kind);
    if (type != null) {
      return StrictReading.problems(object, type);
    }
    String schema = SCHEMAS.get(kind);
    return schema == null ? Stream.of("nobody knows " + kind) : schema(object, schema);
  }

  private static Stream<String> schema(JsonNode object, String name) {
    String file = "/schemas/" + name + ".json";
    try (var stream = Objects.requireNonNull(Kinds.class.getResourceAsStream(file), file)) {
      var schema =
          REGISTRY.getSchema(
              new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(object.path("spec").toString(), InputFormat.JSON).stream()
          .map(Object::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
