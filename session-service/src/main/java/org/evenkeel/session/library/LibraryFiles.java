package org.evenkeel.session.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;

/** The data files below {@code library/}. */
final class LibraryFiles {

  private LibraryFiles() {}

  static List<RawEntry> entries(String name) {
    return Json.mapper().convertValue(yaml(name), new TypeReference<List<RawEntry>>() {});
  }

  /** Published works by their short names. */
  static Map<String, String> sources() {
    return new TreeMap<>(
        Json.mapper().convertValue(yaml("sources"), new TypeReference<Map<String, String>>() {}));
  }

  private static Object yaml(String name) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream file = new ClassPathResource("library/" + name + ".yaml").getInputStream()) {
      return new Yaml(new SafeConstructor(options))
          .load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("library/" + name + ".yaml cannot be read", e);
    }
  }
}
