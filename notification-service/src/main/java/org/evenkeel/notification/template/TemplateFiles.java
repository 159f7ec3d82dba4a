package org.evenkeel.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code templates/messages/<name>.yml}. A file that is not one keeps the service from
 * starting.
 */
final class TemplateFiles {

  private static final String FOLDER = "classpath:templates/messages/";
  private static final String SUFFIX = ".yml";

  private TemplateFiles() {}

  static Map<String, Template> read() {
    try {
      Map<String, Template> templates = new TreeMap<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(FOLDER + "*" + SUFFIX)) {
        String fileName = Objects.requireNonNull(file.getFilename());
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        templates.put(name, template(name, load(file)));
      }
      return templates;
    } catch (IOException e) {
      throw new UncheckedIOException("templates cannot be read", e);
    }
  }

  /** Words by language and name, from {@code templates/<file>.yml}. */
  static Map<String, Map<String, String>> words(String file) {
    try {
      Map<String, Map<String, String>> words = new HashMap<>();
      load(new PathMatchingResourcePatternResolver()
              .getResource("classpath:templates/" + file + SUFFIX))
          .forEach((language, texts) -> words.put(language, strings(texts)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("words cannot be read from " + file, e);
    }
  }

  private static Map<String, Object> load(Resource file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (InputStream content = file.getInputStream()) {
      return map(new Yaml(new SafeConstructor(options)).load(content));
    }
  }

  private static Template template(String name, Map<String, Object> file) {
    Map<String, Map<String, Template.Variant>> texts = new TreeMap<>();
    map(file.get("texts"))
        .forEach(
            (language, styles) -> {
              Map<String, Template.Variant> variants = new TreeMap<>();
              map(styles).forEach((style, words) -> variants.put(style, variant(strings(words))));
              texts.put(language, variants);
            });
    Object version = file.get("version");
    if (!(version instanceof Integer number) || !texts.containsKey(Template.LANGUAGE)) {
      throw new IllegalStateException("template " + name + " lacks a version or English words");
    }
    return new Template(
        name,
        number,
        text(file, "kind"),
        !Boolean.FALSE.equals(file.get("footer")),
        strings(file.getOrDefault("sample", Map.of())),
        texts);
  }

  private static Template.Variant variant(Map<String, String> words) {
    return new Template.Variant(
        text(words, "subject"), text(words, "lead"), text(words, "body"), words.get("action"));
  }

  private static String text(Map<String, ?> words, String name) {
    if (words.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalStateException("a template lacks " + name);
  }

  private static Map<String, String> strings(Object value) {
    Map<String, String> strings = new HashMap<>();
    map(value).forEach((name, text) -> strings.put(name, text.toString()));
    return strings;
  }

  private static Map<String, Object> map(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("a template is not a map of words");
    }
    Map<String, Object> copy = new HashMap<>();
    map.forEach((name, text) -> copy.put(name.toString(), Objects.requireNonNull(text)));
    return copy;
  }
}
