package org.evenkeel.deployment.backing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Each service has its database, two roles that reach it and nothing else, and their secrets. */
final class EveryDatabase implements Rule {

  private static final String KEYS = "evenkeel_keys";

  @Override
  public List<String> violations(Backing backing) {
    var found = new ArrayList<String>();
    Map<String, JsonNode> databases = new HashMap<>();
    backing.kind("Database").forEach(each -> databases.put(each.at("/spec/name").asText(), each));
    Stream.concat(
            Services.WITH_EVENTS.stream().map(each -> "evenkeel_" + each.replace("-service", "")),
            Stream.of(KEYS))
        .forEach(name -> database(backing, name, databases.get(name), found));
    return found;
  }

  private static void database(
      Backing backing, String name, JsonNode database, List<String> found) {
    if (database == null) {
      found.add("there is no database " + name);
      return;
    }
    String home = name.equals(KEYS) ? "evenkeel-keys" : "evenkeel-postgres";
    if (!database.at("/spec/cluster/name").asText().equals(home)) {
      found.add(name + " is not in " + home);
    }
    if (!database.at("/spec/owner").asText().equals(name + "_owner")) {
      found.add(name + " does not belong to its owner");
    }
    JsonNode cluster = backing.one("Cluster", home);
    for (String role : List.of("owner", "app")) {
      String secret = "evenkeel-" + name.substring("evenkeel_".length()) + "-" + role;
      if (stream(cluster.at("/spec/managed/roles"))
          .noneMatch(
              each ->
                  each.path("name").asText().equals(name + "_" + role)
                      && each.at("/passwordSecret/name").asText().equals(secret)
                      && !each.path("superuser").asBoolean())) {
        found.add(home + " has no role " + name + "_" + role + " with secret " + secret);
      }
    }
    List<String> lines =
        stream(cluster.at("/spec/postgresql/pg_hba")).map(JsonNode::asText).toList();
    String line = "hostssl %1$s %1$s_owner,%1$s_app all scram-sha-256".formatted(name);
    if (!lines.contains(line) || !lines.getLast().equals("host all all all reject")) {
      found.add(home + " does not keep others out of " + name);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
