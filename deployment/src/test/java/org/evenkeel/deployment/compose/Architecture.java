package org.evenkeel.deployment.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The table of edges in docs/architecture.md.
 *
 * @param rows from, to
 */
record Architecture(List<List<String>> rows) {

  private static final List<String> SERVICES =
      List.of(
          "auth-service",
          "session-service",
          "wellness-service",
          "ml-service",
          "notification-service",
          "crisis-service",
          "analytics-service");

  /** What the document calls a store, and what the compose file calls it. */
  private static final Map<String, String> STORES =
      Map.of(
          "Keycloak", "keycloak",
          "Redis", "redis",
          "PostgreSQL", "postgres",
          "Kafka", "kafka",
          "documents", "mongo",
          "SMTP", "mailbox");

  static Architecture parse(String text) {
    String table = text.substring(text.indexOf("## Edges"));
    var rows = new ArrayList<List<String>>();
    for (String line : table.lines().filter(one -> one.startsWith("| ")).skip(1).toList()) {
      List<String> cells = List.of(line.split("\\|", -1));
      rows.add(List.of(cells.get(1).strip(), cells.get(2).strip()));
    }
    return new Architecture(rows);
  }

  /** Every place that an edge can lead to. */
  Set<String> places() {
    Set<String> places = new TreeSet<>(STORES.values());
    places.addAll(SERVICES);
    return places;
  }

  /** Whom a service may call. */
  Set<String> from(String service) {
    Set<String> reached = new TreeSet<>();
    for (List<String> row : rows) {
      if (starts(row.getFirst(), row.getLast()).contains(service)) {
        ends(row.getLast()).forEach(reached::add);
      }
    }
    reached.remove(service);
    return reached;
  }

  private static Set<String> starts(String from, String to) {
    Set<String> starts = new TreeSet<>();
    for (String word : from.split(", ", -1)) {
      switch (word) {
        case "every service" -> {
          starts.addAll(SERVICES);
          starts.add("gateway");
        }
        case "every service but the gateway" -> starts.addAll(SERVICES);
        case "every other service" -> {
          starts.addAll(SERVICES);
          starts.remove(to);
        }
        default -> starts.add(word);
      }
    }
    return starts;
  }

  private static Stream<String> ends(String to) {
    if (to.equals("every service") || to.equals("every other service")) {
      return SERVICES.stream();
    }
    Stream<String> stores =
        STORES.entrySet().stream()
            .filter(one -> to.contains(one.getKey()))
            .map(Map.Entry::getValue);
    return Stream.concat(stores, SERVICES.stream().filter(to::contains));
  }
}
