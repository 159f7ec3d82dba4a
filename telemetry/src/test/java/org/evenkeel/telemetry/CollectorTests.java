package org.evenkeel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The collector is to be had nowhere here, so its settings are read instead of run. */
class CollectorTests {

  private static final Path TELEMETRY = Trees.root().resolve("telemetry");
  private static final List<String> KINDS = List.of("receivers", "processors", "exporters");
  private static final Set<String> PERSONAL =
      Set.of(
          "client.address",
          "enduser.id",
          "url.query",
          "url.full",
          "db.statement",
          "db.query.text",
          "exception.message",
          "messaging.kafka.message.key");

  @Test
  void every_pipeline_is_whole_and_scrubs() throws IOException {
    assertThat(problems(Files.readString(TELEMETRY.resolve("collector.yml")))).isEmpty();
  }

  @Test
  void a_pipeline_that_does_not_scrub_or_names_nothing_is_found() throws IOException {
    String planted =
        Files.readString(TELEMETRY.resolve("collector.yml"))
            .replaceFirst("memory_limiter, attributes/scrub, transform/scrub", "memory_limiter")
            .replaceFirst("exporters: \\[otlphttp/loki]", "exporters: [nowhere]")
            .replace("{key: db.statement, action: delete}", "{key: db.statement, action: insert}");

    assertThat(problems(planted))
        .containsExactly(
            "kept: [db.statement]",
            "traces does not scrub",
            "logs names nowhere, which is no exporters");
  }

  @Test
  void the_other_settings_are_yaml() throws IOException {
    for (String file :
        List.of(
            "tempo.yml",
            "loki.yml",
            "grafana/datasources/datasources.yaml",
            "grafana/dashboards/dashboards.yaml")) {
      Object read = new Yaml().load(Files.readString(TELEMETRY.resolve(file)));
      assertThat(read).as(file).isInstanceOf(Map.class);
    }
  }

  private static List<String> problems(String text) {
    Map<String, Object> settings = new Yaml().load(text);
    List<String> problems = new ArrayList<>();
    Map<?, ?> scrub = map(map(settings, "processors"), "attributes/scrub");
    Set<String> deleted =
        ((List<?>) scrub.get("actions"))
            .stream()
                .map(action -> (Map<?, ?>) action)
                .filter(action -> "delete".equals(action.get("action")))
                .map(action -> String.valueOf(action.get("key")))
                .collect(Collectors.toSet());
    List<String> kept = PERSONAL.stream().filter(key -> !deleted.contains(key)).sorted().toList();
    if (!kept.isEmpty()) {
      problems.add("kept: " + kept);
    }
    Map<?, ?> pipelines = map(map(settings, "service"), "pipelines");
    for (Map.Entry<?, ?> pipeline : pipelines.entrySet()) {
      Map<?, ?> parts = (Map<?, ?>) pipeline.getValue();
      if (!((List<?>) parts.get("processors"))
          .containsAll(List.of("memory_limiter", "attributes/scrub", "transform/scrub"))) {
        problems.add(pipeline.getKey() + " does not scrub");
      }
      for (String kind : KINDS) {
        for (Object name : (List<?>) parts.get(kind)) {
          if (!map(settings, kind).containsKey(name)) {
            problems.add(pipeline.getKey() + " names " + name + ", which is no " + kind);
          }
        }
      }
    }
    return problems;
  }

  private static Map<?, ?> map(Map<?, ?> from, String key) {
    return (Map<?, ?>) Objects.requireNonNull(from.get(key), key);
  }
}
