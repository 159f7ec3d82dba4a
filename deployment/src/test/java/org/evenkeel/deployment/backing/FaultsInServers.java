package org.evenkeel.deployment.backing;

import static org.evenkeel.deployment.backing.Planting.at;
import static org.evenkeel.deployment.backing.Planting.named;
import static org.evenkeel.deployment.backing.Planting.planted;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults in what servers promise: whom they let in, who watches them, and that nothing is lost. */
final class FaultsInServers {

  private FaultsInServers() {}

  static Stream<Arguments> all() {
    return Stream.of(
        planted(
            "doors",
            "keycloak-realm-import cannot reach {cnpg.io/cluster=evenkeel-postgres}",
            named(
                "NetworkPolicy",
                "evenkeel-postgres",
                "/spec/ingress/0/from/2/podSelector/matchLabels",
                n -> n.put("app", "keycloak"))),
        planted(
            "doors",
            "gateway may reach {cnpg.io/cluster=evenkeel-postgres}",
            named(
                "NetworkPolicy",
                "evenkeel-postgres",
                "/spec/ingress/0/from/0/podSelector",
                n -> n.remove("matchExpressions"))),
        planted(
            "doors",
            "auth-service cannot reach {app=evenkeel-mongodb-svc}",
            named(
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
            named(
                "PodMonitor",
                "evenkeel-kafka-exporter",
                "/spec/podMetricsEndpoints/0",
                n -> n.put("port", "metrics"))),
        planted(
            "watched",
            "nobody reads its metrics",
            at("Keycloak", "/spec/additionalOptions/1", n -> n.put("value", "false"))),
        planted(
            "watched",
            "Keycloak evenkeel-keycloak: nobody reads its metrics",
            at("Keycloak", "/spec/serviceMonitor", n -> n.put("enabled", false))),
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
}
