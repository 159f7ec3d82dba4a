package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was acknowledged is on two machines at least. */
final class Copies implements Rule {

  private static final Map<String, Integer> KAFKA =
      Map.of(
          "default.replication.factor", 3,
          "min.insync.replicas", 2,
          "offsets.topic.replication.factor", 3,
          "transaction.state.log.replication.factor", 3,
          "transaction.state.log.min.isr", 2);

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    backing
        .kind("Cluster")
        .forEach(
            cluster -> {
              least(cluster, "/spec/instances", 3, found);
              least(cluster, "/spec/postgresql/synchronous/number", 1, found);
              if (!cluster
                  .at("/spec/postgresql/synchronous/dataDurability")
                  .asText()
                  .equals("required")) {
                found.add(Backing.title(cluster) + ": commits without a standby");
              }
              if (!cluster.at("/spec/affinity/podAntiAffinityType").asText().equals("required")) {
                found.add(Backing.title(cluster) + ": two copies may share a machine");
              }
            });
    backing.kind("KafkaNodePool").forEach(pool -> least(pool, "/spec/replicas", 3, found));
    backing.kind("MongoDBCommunity").forEach(set -> least(set, "/spec/members", 3, found));
    backing.kind("StatefulSet").forEach(set -> least(set, "/spec/replicas", 3, found));
    backing.kind("Kafka").forEach(kafka -> kafka(kafka, found));
    return found;
  }

  private static void kafka(JsonNode kafka, List<String> found) {
    JsonNode config = kafka.at("/spec/kafka/config");
    KAFKA.forEach(
        (name, least) -> {
          if (config.path(name).asInt(0) < least) {
            found.add(Backing.title(kafka) + ": " + name + " is less than " + least);
          }
        });
    if (config.path("unclean.leader.election.enable").asBoolean(true)) {
      found.add(Backing.title(kafka) + ": a broker that missed facts may lead");
    }
    if (config.path("auto.create.topics.enable").asBoolean(true)) {
      found.add(Backing.title(kafka) + ": topics come by themselves");
    }
  }

  private static void least(JsonNode object, String pointer, int least, List<String> found) {
    if (object.at(pointer).asInt(0) < least) {
      found.add(Backing.title(object) + ": " + pointer + " is less than " + least);
    }
  }
}
