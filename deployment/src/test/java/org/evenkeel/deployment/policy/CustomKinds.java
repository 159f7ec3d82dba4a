package org.evenkeel.deployment.policy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Manifest;

/**
 * Kinds of operators that no library has types for. Their schemas, in {@code schemas/}, hold the
 * fields that the chart writes, as the operators' definitions have them, and refuse others.
 */
final class CustomKinds {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Map<String, Schema> SCHEMAS =
      Map.of(
          "kafka.strimzi.io/v1/KafkaTopic", schema("kafka-topic"),
          "kafka.strimzi.io/v1beta2/KafkaTopic", schema("kafka-topic"),
          "k8s.keycloak.org/v2alpha1/KeycloakRealmImport", schema("keycloak-realm-import"),
          "k8s.keycloak.org/v2beta1/KeycloakRealmImport", schema("keycloak-realm-import"),
          "external-secrets.io/v1/ExternalSecret", schema("external-secret"),
          "external-secrets.io/v1beta1/ExternalSecret", schema("external-secret"),
          "cert-manager.io/v1/Certificate", schema("certificate"),
          "security.istio.io/v1/PeerAuthentication", schema("peer-authentication"));

  private CustomKinds() {}

  static Stream<String> violations(Manifest object) {
    Schema schema = SCHEMAS.get(object.apiVersion() + "/" + object.kind());
    if (schema == null) {
      return Stream.of(object + ": nobody knows " + object.apiVersion() + "/" + object.kind());
    }
    return schema.validate(object.tree().path("spec").toString(), InputFormat.JSON).stream()
        .map(error -> object + ": " + error);
  }

  private static Schema schema(String name) {
    String file = "/schemas/" + name + ".json";
    try (var stream = Objects.requireNonNull(CustomKinds.class.getResourceAsStream(file), file)) {
      return REGISTRY.getSchema(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
