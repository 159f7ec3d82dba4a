package org.evenkeel.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.deployment.chart.Repository;

/** The table "Edges" of docs/architecture.md. */
final class DeclaredEdges {

  static final List<String> SERVICES =
      List.of(
          "gateway",
          "auth-service",
          "session-service",
          "wellness-service",
          "ml-service",
          "notification-service",
          "crisis-service",
          "analytics-service");

  private DeclaredEdges() {}

  static Set<Edge> read() {
    String text = Repository.read("docs/architecture.md");
    return text.lines()
        .dropWhile(line -> !line.equals("## Edges"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| from"))
        .flatMap(DeclaredEdges::row)
        .collect(Collectors.toSet());
  }

  /** "Every" service never means that one calls itself; that is said by name. */
  private static Stream<Edge> row(String line) {
    List<String> cells = List.of(line.split("\\|", -1));
    String from = cells.get(1).strip();
    String to = cells.get(2).strip();
    boolean named = !from.startsWith("every") && !to.startsWith("every");
    return names(from).stream()
        .flatMap(one -> names(to).stream().map(other -> new Edge(one, other)))
        .filter(edge -> named || !edge.from().equals(edge.to()));
  }

  private static Set<String> names(String cell) {
    var names = new TreeSet<String>();
    for (String one : cell.split(", ", -1)) {
      switch (one) {
        case "every service", "every other service" -> names.addAll(SERVICES);
        case "every service but the gateway" -> names.addAll(SERVICES.subList(1, SERVICES.size()));
        default -> names.add(one);
      }
    }
    return names;
  }
}
