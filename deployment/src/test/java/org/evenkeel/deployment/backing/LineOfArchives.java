package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Archives of a cluster are numbered by its restores: {@code evenkeel-keys}, {@code
 * evenkeel-keys-2}, and so on. A restore reads the last one and writes the next; any other would
 * lose what was written since, or mix two histories.
 */
final class LineOfArchives {

  private static final String WRITTEN = "/spec/plugins/0/parameters";
  private static final Pattern NUMBER = Pattern.compile("-([0-9]+)$");

  private LineOfArchives() {}

  /**
   * What is wrong with the restore of a cluster, a line each.
   *
   * @param before the cluster as it is applied day by day
   * @param restored the same as it is made anew
   */
  static List<String> violations(JsonNode before, JsonNode restored) {
    var found = new ArrayList<String>();
    JsonNode source = restored.at("/spec/externalClusters/0");
    JsonNode read = source.at("/plugin/parameters");
    String last = server(before, before.at(WRITTEN));
    String next = next(Backing.name(before), last);
    if (!source.path("name").equals(restored.at("/spec/bootstrap/recovery/source"))) {
      found.add("its source is none of the clusters that it knows");
    }
    if (!read.path("barmanObjectName").equals(before.at(WRITTEN).path("barmanObjectName"))) {
      found.add("reads another store");
    }
    if (!server(restored, read).equals(last)) {
      found.add("reads " + server(restored, read) + ", and the last is " + last);
    }
    if (!server(restored, restored.at(WRITTEN)).equals(next)) {
      found.add("writes " + server(restored, restored.at(WRITTEN)) + ", and the next is " + next);
    }
    return found;
  }

  /** The cluster of every day once it says where the restored one writes, as the runbook asks. */
  static ObjectNode after(JsonNode restored, ObjectNode before) {
    ObjectNode later = before.deepCopy();
    ((ObjectNode) later.at(WRITTEN)).put("serverName", server(restored, restored.at(WRITTEN)));
    return later;
  }

  private static String server(JsonNode cluster, JsonNode parameters) {
    return parameters.path("serverName").asText(Backing.name(cluster));
  }

  private static String next(String cluster, String last) {
    int number =
        NUMBER
            .matcher(last)
            .results()
            .map(MatchResult::group)
            .mapToInt(end -> Integer.parseInt(end.substring(1)))
            .findFirst()
            .orElse(1);
    return cluster + "-" + (number + 1);
  }
}
