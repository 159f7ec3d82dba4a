package org.evenkeel.deployment.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the base as they are, and that each rule notices what breaks it. */
class BackingTests {

  @Test
  void the_base_keeps_the_rules() {
    Backing base = Backing.base();
    Rule.everywhere().forEach((name, rule) -> assertThat(rule.violations(base)).as(name).isEmpty());
    Rule.durable().forEach((name, rule) -> assertThat(rule.violations(base)).as(name).isEmpty());
  }

  @Test
  void every_file_of_the_base_is_built() throws Exception {
    Path base = Backing.FOLDER.resolve("base");
    String list = Files.readString(base.resolve("kustomization.yaml"));
    try (var files = Files.walk(base)) {
      assertThat(files.filter(Files::isRegularFile))
          .filteredOn(file -> !file.endsWith("kustomization.yaml"))
          .allMatch(file -> list.contains("- " + base.relativize(file) + "\n"));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void what_breaks_a_rule_is_noticed(String rule, String expected, Consumer<Backing> planted) {
    Backing spoilt = Backing.base().copy();
    planted.accept(spoilt);
    Rule asked =
        Rule.everywhere().getOrDefault(rule, Rule.durable().getOrDefault(rule, each -> null));
    assertThat(asked.violations(spoilt)).anyMatch(line -> line.contains(expected));
  }

  static Stream<Arguments> what_breaks_a_rule_is_noticed() {
    return Stream.of(
        planted("fields", "instance", at("Cluster", "/spec", n -> n.put("instance", 3))),
        planted("fields", "integer", at("Cluster", "/spec", n -> n.put("instances", "three"))),
        planted("fields", "replica", at("KafkaNodePool", "/spec", n -> n.put("replica", 3))),
        planted("fields", "rights", at("KafkaUser", "/spec", n -> n.put("rights", "all"))),
        planted(
            "fields",
            "container",
            at("StatefulSet", "/spec/template/spec", n -> n.put("container", 1))),
        planted("fields", "members", at("MongoDBCommunity", "/spec", n -> n.put("members", "3"))),
        planted(
            "fields",
            "container",
            at(
                "MongoDBCommunity",
                "/spec/statefulSet/spec/template/spec",
                n -> n.put("container", 1))),
        planted("fields", "instanz", at("Keycloak", "/spec", n -> n.put("instanz", 2))),
        planted("fields", "timetable", at("ScheduledBackup", "/spec", n -> n.put("timetable", ""))),
        planted("fields", "bucket", at("ObjectStore", "/spec", n -> n.put("bucket", ""))),
        planted("fields", "proprietor", at("Database", "/spec", n -> n.put("proprietor", ""))),
        planted("fields", "nobody knows", at("Service", "", n -> n.put("apiVersion", "v0"))),
        planted(
            "selectors",
            "no pod",
            at(
                "Service",
                "/spec/selector",
                n -> n.put("app.kubernetes.io/name", "evenkeel-radish"))),
        planted(
            "selectors",
            "no pod",
            at(
                "NetworkPolicy",
                "/spec/podSelector/matchLabels",
                n -> n.put("cnpg.io/cluster", "postgres"))),
        planted(
            "selectors",
            "no pod",
            at("PodDisruptionBudget", "/spec/selector/matchLabels", n -> n.put("app", "mongo"))),
        planted(
            "secrets",
            "is written out",
            at("Keycloak", "/spec/db", n -> n.put("password", "hunter22"))),
        planted("secrets", "is written out", at("ConfigMap", "", n -> n.put("kind", "Secret"))),
        planted(
            "secrets",
            "has a secret",
            at("ConfigMap", "/data", n -> n.put("x.conf", "requirepass hunter22"))),
        planted(
            "secrets",
            "has a secret",
            at("Keycloak", "/spec/db", n -> n.put("url", "jdbc:postgresql://u:hunter22@host/db"))),
        planted(
            "pods",
            "not restricted",
            at(
                "StatefulSet",
                "/spec/template/spec/securityContext",
                n -> n.put("runAsNonRoot", false))),
        planted(
            "pods",
            "get a token",
            at("Deployment", "/spec/template/spec", n -> n.remove("automountServiceAccountToken"))),
        planted(
            "pods",
            "no startupProbe",
            at("Deployment", "/spec/template/spec/containers/0", n -> n.remove("startupProbe"))),
        planted(
            "pods",
            "can write its root",
            at(
                "StatefulSet",
                "/spec/template/spec/containers/0/securityContext",
                n -> n.remove("readOnlyRootFilesystem"))),
        planted(
            "pods",
            "no version",
            at(
                "StatefulSet",
                "/spec/template/spec/containers/1",
                n -> n.put("image", "valkey/valkey:latest"))),
        planted(
            "pods",
            "cannot write its disks",
            at("StatefulSet", "/spec/template/spec/securityContext", n -> n.remove("fsGroup"))),
        planted(
            "operators",
            "cannot write its disks",
            of(
                "KafkaNodePool",
                "broker",
                "/spec/template/pod/securityContext",
                n -> n.remove("fsGroup"))),
        planted(
            "operators",
            "cannot write its disks",
            at(
                "MongoDBCommunity",
                "/spec/statefulSet/spec/template/spec/securityContext",
                n -> n.remove("fsGroup"))),
        planted("fields", "imageName", at("Cluster", "/spec", n -> n.put("imageName", "pg:18"))),
        planted(
            "fields",
            "imageCatalogRef",
            at("Cluster", "/spec", n -> n.putObject("imageCatalogRef").put("name", "other"))),
        planted(
            "fields",
            "container",
            at("Keycloak", "/spec/unsupported/podTemplate/spec", n -> n.put("container", 1))),
        planted(
            "operators",
            "/limits/memory",
            at("Keycloak", "/spec/resources/limits", n -> n.remove("memory"))),
        planted(
            "operators",
            "its pods are not restricted",
            at("Keycloak", "/spec", n -> n.remove("unsupported"))),
        planted(
            "operators",
            "container is not restricted",
            at("Kafka", "/spec/kafkaExporter", n -> n.remove("template"))),
        planted(
            "operators",
            "topicOperatorContainer is not restricted",
            at("Kafka", "/spec/entityOperator", n -> n.remove("template"))),
        planted(
            "operators",
            "kafkaContainer is not restricted",
            at("KafkaNodePool", "/spec/template", n -> n.remove("kafkaContainer"))),
        planted(
            "operators",
            "mongod-posthook is not restricted",
            at(
                "MongoDBCommunity",
                "/spec/statefulSet/spec/template/spec",
                n -> n.remove("initContainers"))),
        planted(
            "operators",
            "the side-car has no",
            at("ObjectStore", "/spec", n -> n.remove("instanceSidecarConfiguration"))),
        planted(
            "doors",
            "keycloak-realm-import cannot reach {cnpg.io/cluster=evenkeel-postgres}",
            of(
                "NetworkPolicy",
                "evenkeel-postgres",
                "/spec/ingress/0/from/2/podSelector/matchLabels",
                n -> n.put("app", "keycloak"))),
        planted(
            "doors",
            "gateway may reach {cnpg.io/cluster=evenkeel-postgres}",
            of(
                "NetworkPolicy",
                "evenkeel-postgres",
                "/spec/ingress/0/from/0/podSelector",
                n -> n.remove("matchExpressions"))),
        planted(
            "doors",
            "auth-service cannot reach {app=evenkeel-mongodb-svc}",
            of(
                "NetworkPolicy",
                "evenkeel-mongodb",
                "/spec/ingress/0/ports/0",
                n -> n.put("port", 27018))),
        planted(
            "watched",
            "nobody reads its metrics",
            at(
                "PodMonitor",
                "/spec/selector/matchLabels",
                n -> n.put("cnpg.io/cluster", "evenkeel-keys"))),
        planted(
            "watched",
            "do not say whose",
            at("PodMonitor", "/spec", n -> n.remove("podTargetLabels"))),
        planted(
            "watched",
            "nobody reads its exporter",
            of(
                "PodMonitor",
                "evenkeel-kafka-exporter",
                "/spec/podMetricsEndpoints/0",
                n -> n.put("port", "metrics"))),
        planted(
            "databases",
            "does not belong",
            at("Database", "/spec", n -> n.put("owner", "postgres"))),
        planted(
            "databases",
            "is not in",
            at("Database", "/spec/cluster", n -> n.put("name", "evenkeel-keys"))),
        planted(
            "databases",
            "has no role",
            at("Cluster", "/spec/managed/roles/0", n -> n.put("name", "everyone"))),
        planted(
            "databases",
            "keep others out",
            at(
                "Cluster",
                "/spec/postgresql",
                n -> n.putArray("pg_hba").add("host all all all scram-sha-256"))),
        planted("copies", "less than 3", at("Cluster", "/spec", n -> n.put("instances", 2))),
        planted(
            "copies",
            "min.insync.replicas",
            at("Kafka", "/spec/kafka/config", n -> n.put("min.insync.replicas", 1))),
        planted(
            "copies",
            "may lead",
            at("Kafka", "/spec/kafka/config", n -> n.put("unclean.leader.election.enable", true))),
        planted("copies", "less than 3", at("KafkaNodePool", "/spec", n -> n.put("replicas", 1))),
        planted(
            "copies",
            "share a machine",
            at("Cluster", "/spec/affinity", n -> n.put("podAntiAffinityType", "preferred"))),
        planted(
            "archive",
            "waits for 60s",
            at("Cluster", "/spec/postgresql/parameters", n -> n.put("archive_timeout", "60s"))),
        planted(
            "archive",
            "goes nowhere",
            at("Cluster", "/spec/plugins/0", n -> n.put("isWALArchiver", false))),
        planted(
            "archive",
            "no base backup a day",
            at("ScheduledBackup", "/spec", n -> n.put("schedule", "0 30 2 * * 0"))),
        planted(
            "archive",
            "longer than 30 days",
            at("ObjectStore", "/spec", n -> n.put("retentionPolicy", "31d"))),
        planted(
            "archive",
            "one place",
            at(
                "ObjectStore",
                "/spec/configuration",
                n -> n.put("destinationPath", "s3://evenkeel-keys"))));
  }

  private static Arguments planted(String rule, String expected, Consumer<Backing> how) {
    return Arguments.of(rule, expected, how);
  }

  private static Consumer<Backing> of(
      String kind, String name, String pointer, Consumer<ObjectNode> change) {
    return backing -> change.accept((ObjectNode) backing.one(kind, name).requiredAt(pointer));
  }

  /** Changes the first object of a kind. */
  private static Consumer<Backing> at(String kind, String pointer, Consumer<ObjectNode> change) {
    return backing ->
        change.accept((ObjectNode) backing.kind(kind).findFirst().orElseThrow().at(pointer));
  }
}
