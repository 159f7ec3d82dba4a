package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Chart;
import org.evenkeel.deployment.chart.Rendered;
import org.evenkeel.deployment.chart.Values;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart with its own secrets finds everything that k8s/ makes, and what differs is named. */
class ChartFitTests {

  @ParameterizedTest
  @ValueSource(strings = {"small", "standard"})
  void the_chart_finds_everything_under_its_name_and_password(String profile) {
    Rendered chart = chart(profile);

    assertThat(chart.all("KafkaTopic")).isNotEmpty();
    assertThat(chart.all("KeycloakRealmImport")).hasSize(1);
    assertThat(ChartFit.violations(chart, backing())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void what_differs_is_named(String expected, String kind, String name, Consumer<ObjectNode> how) {
    Backing spoilt = backing();
    how.accept(spoilt.one(kind, name));

    assertThat(ChartFit.violations(chart("small"), spoilt))
        .anyMatch(line -> line.contains(expected));
  }

  static Stream<Arguments> what_differs_is_named() {
    return Stream.of(
        differs(
            "no database evenkeel-postgres-rw/evenkeel_crisis",
            "Database",
            "evenkeel-crisis",
            at("/spec", n -> n.put("name", "crisis"))),
        differs(
            "nobody is evenkeel_keys_app by evenkeel-keys-app",
            "Cluster",
            "evenkeel-keys",
            at("/spec/managed/roles/1/passwordSecret", n -> n.put("name", "evenkeel-key-app"))),
        differs(
            "secret evenkeel-keys-app is the cluster's own",
            "Cluster",
            "evenkeel-keys",
            at("/spec/bootstrap/initdb", n -> n.remove("secret"))),
        differs(
            "setup is not the user of evenkeel-keys-owner",
            "Cluster",
            "evenkeel-keys",
            at("/spec/bootstrap/initdb", n -> n.put("owner", "setup"))),
        differs(
            "secret evenkeel-auth-app is the cluster's own",
            "Cluster",
            "evenkeel-postgres",
            at("/metadata", n -> n.put("name", "evenkeel-auth"))),
        differs(
            "no plain listener evenkeel-kafka-bootstrap:9092",
            "Kafka",
            "evenkeel",
            at("/spec/kafka/listeners/1", n -> n.put("port", 9094))),
        differs(
            "no service evenkeel-redis:6379",
            "Service",
            "evenkeel-redis",
            at("/spec/ports/0", n -> n.put("port", 6380))),
        differs(
            "no issuer",
            "Keycloak",
            "evenkeel-keycloak",
            at("/spec/hostname", n -> n.put("hostname", "https://login.example"))),
        differs(
            "nobody answers",
            "MongoDBCommunity",
            "evenkeel-mongodb",
            at("/metadata", n -> n.put("name", "mongodb"))),
        differs(
            "nobody answers",
            "MongoDBCommunity",
            "evenkeel-mongodb",
            at("/spec/users/0", n -> n.put("name", "auth"))),
        differs(
            "nobody answers",
            "MongoDBCommunity",
            "evenkeel-mongodb",
            at("/spec/users/0/passwordSecretRef", n -> n.put("name", "evenkeel-mongodb-password"))),
        differs(
            "nobody answers",
            "MongoDBCommunity",
            "evenkeel-mongodb",
            at("/spec/users/0/roles/0", n -> n.put("db", "preferences"))),
        differs(
            "topics: no Kafka", "Kafka", "evenkeel", at("/metadata", n -> n.put("name", "other"))),
        differs(
            "realm: no Keycloak",
            "Keycloak",
            "evenkeel-keycloak",
            at("/metadata", n -> n.put("name", "other"))),
        differs(
            "policies: no pod",
            "Deployment",
            "evenkeel-redis",
            at(
                "/spec/template/metadata/labels",
                n -> n.put("app.kubernetes.io/name", "valkey-door"))));
  }

  private static Arguments differs(
      String expected, String kind, String name, Consumer<ObjectNode> how) {
    return Arguments.of(expected, kind, name, how);
  }

  private static Consumer<ObjectNode> at(String pointer, Consumer<ObjectNode> how) {
    return object -> how.accept((ObjectNode) object.requiredAt(pointer));
  }

  static Rendered chart(String profile) {
    return Chart.render(
        Values.none()
            .with("profile", profile)
            .with("secrets.kind", "generated")
            .with("capabilities.assume", List.of("kafka.strimzi.io/v1", "k8s.keycloak.org/v2beta1"))
            .secrets(Set.of()));
  }

  /** The base with the listener that its component adds. */
  private static Backing backing() {
    Backing base = Backing.base().copy();
    ((ArrayNode) base.one("Kafka", "evenkeel").at("/spec/kafka/listeners")).add(plainListener());
    return base;
  }

  private static JsonNode plainListener() {
    try {
      String component =
          Files.readString(Backing.FOLDER.resolve("components/plain-kafka/kustomization.yaml"));
      String patch = Backing.read(component).getFirst().at("/patches/0/patch").asText();
      return Backing.YAML.readTree(patch).at("/0/value");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
