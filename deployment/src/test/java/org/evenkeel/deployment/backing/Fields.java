package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every object fits its type, Kubernetes' own or Strimzi's, and is refused a field that the type
 * does not know. Kinds without a library have schemas of the fields that are used here, as their
 * operators document them.
 */
final class Fields implements Rule {

  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("v1/Namespace", Namespace.class),
          Map.entry("v1/ConfigMap", ConfigMap.class),
          Map.entry("v1/Service", Service.class),
          Map.entry("apps/v1/Deployment", Deployment.class),
          Map.entry("apps/v1/StatefulSet", StatefulSet.class),
          Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
          Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
          Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
          Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
          Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

  private static final Map<String, String> SCHEMAS =
      Map.of(
          "postgresql.cnpg.io/v1/Cluster", "cluster",
          "postgresql.cnpg.io/v1/Database", "database",
          "postgresql.cnpg.io/v1/ScheduledBackup", "scheduled-backup",
          "barmancloud.cnpg.io/v1/ObjectStore", "object-store",
          "mongodbcommunity.mongodb.com/v1/MongoDBCommunity", "mongodb-community",
          "k8s.keycloak.org/v2beta1/Keycloak", "keycloak");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final ObjectMapper STRICT = strict();

  @Override
  public List<String> violations(Backing backing) {
    return backing.objects().stream().flatMap(Fields::violations).toList();
  }

  private static Stream<String> violations(JsonNode object) {
    String kind = object.path("apiVersion").asText() + "/" + object.path("kind").asText();
    Class<?> type = TYPES.get(kind);
    if (type != null) {
      return typed(object, object, type);
    }
    String schema = SCHEMAS.get(kind);
    if (schema == null) {
      return Stream.of(Backing.title(object) + ": nobody knows " + kind);
    }
    return Stream.concat(schema(object, schema), pods(object));
  }

  /** What the operator of MongoDB merges into its stateful set. */
  private static Stream<String> pods(JsonNode object) {
    JsonNode merged = object.at("/spec/statefulSet/spec");
    return merged.isMissingNode() ? Stream.empty() : typed(object, merged, StatefulSetSpec.class);
  }

  private static Stream<String> typed(JsonNode object, JsonNode part, Class<?> type) {
    try {
      STRICT.treeToValue(part, type);
      return Stream.empty();
    } catch (JsonProcessingException e) {
      return Stream.of(Backing.title(object) + ": " + e.getOriginalMessage());
    }
  }

  private static Stream<String> schema(JsonNode object, String name) {
    String file = "/backing-schemas/" + name + ".json";
    try (var stream = Objects.requireNonNull(Fields.class.getResourceAsStream(file), file)) {
      var schema =
          REGISTRY.getSchema(
              new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(object.path("spec").toString(), InputFormat.JSON).stream()
          .map(error -> Backing.title(object) + ": " + error);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The generated classes put what they do not know aside; here it is refused. */
  private static ObjectMapper strict() {
    var introspector =
        new JacksonAnnotationIntrospector() {
          private static final long serialVersionUID = 1L;

          @Override
          public Boolean hasAnySetter(Annotated annotated) {
            return false;
          }
        };
    var builder =
        JsonMapper.builder()
            .annotationIntrospector(introspector)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      builder.withCoercionConfig(
          LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
    }
    return builder.build();
  }
}
