package org.evenkeel.deployment.backing;

import static org.evenkeel.deployment.backing.Planting.at;
import static org.evenkeel.deployment.backing.Planting.named;
import static org.evenkeel.deployment.backing.Planting.planted;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults in how objects are written and in the pods that they make. */
final class FaultsInObjects {

  private FaultsInObjects() {}

  static Stream<Arguments> all() {
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
            named(
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
            at("ObjectStore", "/spec", n -> n.remove("instanceSidecarConfiguration"))));
  }
}
