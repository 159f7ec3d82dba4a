package org.evenkeel.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A dashboard as people write it, in dashboards/source.
 *
 * @param name of its file, without the ending
 * @param about what it answers
 */
public record Dashboard(String name, String title, String about, List<Panel> panels) {

  private static final String SOURCE = "dashboards/source";

  public Dashboard {
    panels = List.copyOf(panels);
  }

  /**
   * One picture.
   *
   * @param about one sentence for who reads it; may be empty
   * @param kind {@code timeseries} or {@code stat}
   * @param unit as Grafana names it
   */
  public record Panel(String title, String about, String kind, String unit, List<Query> queries) {
    public Panel {
      queries = List.copyOf(queries);
    }
  }

  /**
   * One question to Prometheus.
   *
   * @param legend a name, or labels such as {@code {{job}}}
   * @param expression PromQL; {@code $__rate_interval} is filled in by Grafana
   */
  public record Query(String legend, String expression) {

    /** As Prometheus takes it. */
    public String over(String interval) {
      return expression.replace("$__rate_interval", interval);
    }
  }

  /** All of them, by name. */
  public static List<Dashboard> in(Path root) {
    return Trees.files(root.resolve(SOURCE), ".yaml").stream().map(Dashboard::read).toList();
  }

  static Dashboard read(Path file) {
    String name = file.getFileName().toString().replace(".yaml", "");
    try {
      Map<String, Object> source = new Yaml().load(Files.readString(file));
      return new Dashboard(
          name,
          text(source, "title"),
          text(source, "about"),
          maps(source, "panels").map(Dashboard::panel).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Panel panel(Map<?, ?> source) {
    return new Panel(
        text(source, "title"),
        source.containsKey("about") ? text(source, "about") : "",
        source.containsKey("kind") ? text(source, "kind") : "timeseries",
        text(source, "unit"),
        maps(source, "queries")
            .map(query -> new Query(text(query, "legend"), text(query, "query")))
            .toList());
  }

  private static String text(Map<?, ?> source, String key) {
    if (!(source.get(key) instanceof String text) || text.isBlank()) {
      throw new IllegalArgumentException(key + " is missing in " + source.keySet());
    }
    return text.strip();
  }

  private static Stream<Map<?, ?>> maps(Map<?, ?> source, String key) {
    if (!(source.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw new IllegalArgumentException(key + " is missing in " + source.keySet());
    }
    return list.stream().map(each -> (Map<?, ?>) each);
  }
}
