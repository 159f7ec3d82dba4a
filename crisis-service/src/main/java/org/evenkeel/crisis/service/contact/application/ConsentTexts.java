package org.evenkeel.crisis.service.contact.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenkeel.platform.json.Json;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every version of the consent text there ever was, oldest first: a contact is told in the words of
 * the version that was agreed to. A version is never edited, a change is a new one.
 */
@Component
public class ConsentTexts {

  static final String FALLBACK = "en";

  private static final String FILE = "emergency-contact/consent-texts.json";

  private final List<ConsentText> versions;

  ConsentTexts() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      this.versions = Arrays.asList(Json.mapper().readValue(file, ConsentText[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    if (versions.isEmpty()
        || versions.stream().anyMatch(text -> !text.languages().containsKey(FALLBACK))) {
      throw new IllegalStateException(FILE + " lacks the English words of a version");
    }
    if (current().languages().values().stream().anyMatch(words -> words.textMessages() == null)) {
      throw new IllegalStateException(FILE + " lacks the short words of the current version");
    }
  }

  /** What is agreed to now. */
  public ConsentText current() {
    return versions.getLast();
  }

  /** The version somebody agreed to. */
  public ConsentText version(String version) {
    return versions.stream()
        .filter(text -> text.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no consent text " + version));
  }

  /** The language of the words a person with this locale gets. */
  public String language(Locale locale) {
    String language = locale.getLanguage();
    return current().languages().containsKey(language) ? language : FALLBACK;
  }
}
