package org.evenkeel.crisis.service.safetyplan.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenkeel.crisis.service.safetyplan.Step;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The product's own words round a plan, in English or Spanish. */
public final class PlanWords {

  private static final String FILE = "safety-plan/words.json";
  private static final String FALLBACK = "en";
  private static final Map<String, JsonNode> ALL = load();

  private final String language;
  private final JsonNode words;

  private PlanWords(String language, JsonNode words) {
    this.language = language;
    this.words = words;
  }

  /** Those of the locale, else the English ones. */
  public static PlanWords of(Locale locale) {
    String language = ALL.containsKey(locale.getLanguage()) ? locale.getLanguage() : FALLBACK;
    return new PlanWords(language, Objects.requireNonNull(ALL.get(language), FILE));
  }

  public String language() {
    return language;
  }

  /** Fails for a word that the file lacks: a gap on the page would be a defect. */
  public String of(String name) {
    return text(words.path(name), name);
  }

  public String heading(Step step) {
    return text(words.path("headings").path(step.wireName()), step.wireName());
  }

  private static String text(JsonNode word, String name) {
    if (!word.isString()) {
      throw new IllegalStateException(FILE + " lacks " + name);
    }
    return word.stringValue();
  }

  private static Map<String, JsonNode> load() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      JsonNode root = Json.mapper().readTree(file);
      return root.properties().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
