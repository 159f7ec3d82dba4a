package org.evenkeel.telemetry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A dashboard as Grafana 11 and newer imports it (schema version 39). */
public final class GrafanaJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Map<String, Object> PROMETHEUS =
      Map.of("type", "prometheus", "uid", "${datasource}");
  private static final int COLUMNS = 2;
  private static final int WIDTH = 12;
  private static final int HEIGHT = 8;

  private GrafanaJson() {}

  /** The same text for the same dashboard. */
  public static String of(Dashboard dashboard) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uid", "evenkeel-" + dashboard.name());
    json.put("title", dashboard.title());
    json.put("description", dashboard.about());
    json.put("tags", List.of("evenkeel"));
    json.put("schemaVersion", 39);
    json.put("editable", false);
    json.put("refresh", "30s");
    json.put("time", ordered("from", "now-6h", "to", "now"));
    json.put("templating", Map.of("list", List.of(datasource())));
    json.put(
        "panels",
        IntStream.range(0, dashboard.panels().size())
            .mapToObj(place -> panel(dashboard.panels().get(place), place))
            .toList());
    return MAPPER.writeValueAsString(json) + "\n";
  }

  private static Map<String, Object> datasource() {
    return ordered("name", "datasource", "type", "datasource", "query", "prometheus");
  }

  private static Map<String, Object> panel(Dashboard.Panel panel, int place) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", place + 1);
    json.put("type", panel.kind());
    json.put("title", panel.title());
    json.put("description", panel.about());
    json.put("datasource", sorted(PROMETHEUS));
    json.put(
        "gridPos",
        ordered(
            "h", HEIGHT, "w", WIDTH, "x", place % COLUMNS * WIDTH, "y", place / COLUMNS * HEIGHT));
    json.put(
        "fieldConfig",
        ordered(
            "defaults",
            ordered("unit", panel.unit(), "noValue", "nothing yet"),
            "overrides",
            List.of()));
    json.put(
        "targets",
        IntStream.range(0, panel.queries().size())
            .mapToObj(number -> target(panel.queries().get(number), number))
            .toList());
    return json;
  }

  private static Map<String, Object> target(Dashboard.Query query, int number) {
    return ordered(
        "refId",
        String.valueOf((char) ('A' + number)),
        "datasource",
        sorted(PROMETHEUS),
        "expr",
        query.expression(),
        "legendFormat",
        query.legend());
  }

  private static Map<String, Object> sorted(Map<String, Object> map) {
    return new TreeMap<>(map);
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
