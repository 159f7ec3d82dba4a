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
 * An alert of a file of rules.
 *
 * @param file without its ending, such as {@code crisis}
 * @param severity {@code page} wakes somebody, {@code ticket} does not
 * @param runbook path from the root of the repository, empty when it names none
 */
public record Alert(String file, String name, String expression, String severity, String runbook) {

  static final String ENDING = ".rules.yml";

  /** All alerts of a folder. */
  public static List<Alert> in(Path folder) {
    return Trees.files(folder, ENDING).stream()
        .flatMap(
            file ->
                rules(file).stream()
                    .filter(rule -> rule.containsKey("alert"))
                    .map(rule -> alert(file, rule)))
        .toList();
  }

  private static Alert alert(Path file, Map<?, ?> rule) {
    return new Alert(
        file.getFileName().toString().replace(ENDING, ""),
        String.valueOf(rule.get("alert")),
        String.valueOf(rule.get("expr")),
        nested(rule, "labels", "severity"),
        nested(rule, "annotations", "runbook"));
  }

  private static String nested(Map<?, ?> rule, String map, String key) {
    return rule.get(map) instanceof Map<?, ?> found && found.get(key) instanceof String text
        ? text
        : "";
  }

  /** Every rule of a file, recording ones too. */
  static List<Map<?, ?>> rules(Path file) {
    try {
      Map<String, Object> content = new Yaml().load(Files.readString(file));
      return maps(content, "groups").flatMap(group -> maps(group, "rules")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Map<?, ?>> maps(Map<?, ?> from, String key) {
    return from.get(key) instanceof List<?> list
        ? list.stream().map(each -> (Map<?, ?>) each)
        : Stream.of();
  }
}
