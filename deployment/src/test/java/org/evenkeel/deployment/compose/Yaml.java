package org.evenkeel.deployment.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML of the repository as maps and lists. */
public final class Yaml {

  private static final int ALIASES = 1000;
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Yaml() {}

  /** A file below the repository's root. */
  public static Path path(String name) {
    return ROOT.resolve(name);
  }

  /** Its text. */
  public static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /** A document whose top is a map. */
  public static Map<String, Object> parse(String text) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(ALIASES);
    return map(new org.yaml.snakeyaml.Yaml(options).<Object>load(text));
  }

  /** A map, or an empty one where there is none. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** A list, or an empty one where there is none. */
  public static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  /** What is at the end of a path of keys, or an empty map. */
  public static Object at(Map<String, Object> map, String... path) {
    Object here = map;
    for (String step : path) {
      here = map(here).getOrDefault(step, Map.of());
    }
    return here;
  }
}
