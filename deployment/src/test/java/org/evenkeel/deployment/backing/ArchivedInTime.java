package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The log leaves each cluster in time, a base backup is made each day, keys go to another store.
 */
final class ArchivedInTime implements Rule {

  /** Of the minute that may be lost, what switch and upload are left. */
  private static final int LONGEST_WAIT_SECONDS = 45;

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    Map<String, JsonNode> stores =
        backing.kind("ObjectStore").collect(Collectors.toMap(Backing::name, Function.identity()));
    backing
        .kind("Cluster")
        .forEach(
            cluster -> {
              wait(cluster, found);
              JsonNode plugin = cluster.at("/spec/plugins/0");
              if (!plugin.path("isWALArchiver").asBoolean()
                  || !stores.containsKey(plugin.at("/parameters/barmanObjectName").asText())) {
                found.add(Backing.title(cluster) + ": its log goes nowhere");
              }
              if (backing.kind("ScheduledBackup").noneMatch(backup -> daily(backup, cluster))) {
                found.add(Backing.title(cluster) + ": no base backup a day");
              }
            });
    long places =
        stores.values().stream()
            .map(store -> store.at("/spec/configuration/destinationPath").asText())
            .distinct()
            .count();
    if (places < stores.size() || stores.size() < 2) {
      found.add("keys and what they open are backed up to one place");
    }
    stores.forEach(
        (name, store) -> {
          if (!store.at("/spec/retentionPolicy").asText().matches("([1-9]|[12][0-9]|30)d")) {
            found.add(name + ": kept for longer than 30 days");
          }
        });
    return found;
  }

  private static void wait(JsonNode cluster, List<String> found) {
    String wait = cluster.at("/spec/postgresql/parameters/archive_timeout").asText();
    if (!wait.matches("[1-9][0-9]{0,2}s")
        || Integer.parseInt(wait.replace("s", "")) > LONGEST_WAIT_SECONDS) {
      found.add(Backing.title(cluster) + ": its log waits for " + wait);
    }
  }

  private static boolean daily(JsonNode backup, JsonNode cluster) {
    return backup.at("/spec/cluster/name").asText().equals(Backing.name(cluster))
        && backup.at("/spec/method").asText().equals("plugin")
        && backup.at("/spec/schedule").asText().matches("\\d+ \\d+ \\d+ \\* \\* \\*");
  }
}
