package org.evenkeel.crisis.resources;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept-Language} header says about a person of whom nothing else is known. Unlike
 * a servlet's locale it never falls back to the one of the machine, which would name the country of
 * a data centre.
 *
 * @param language the tag wanted most, or null
 * @param region the country of the tag wanted most that names one, or null
 */
public record AcceptedLanguages(@Nullable String language, @Nullable String region) {

  private static final int LONGEST = 200;
  private static final AcceptedLanguages NONE = new AcceptedLanguages(null, null);

  /** Reads a header; a missing or malformed one says nothing. */
  public static AcceptedLanguages of(@Nullable String header) {
    if (header == null || header.length() > LONGEST) {
      return NONE;
    }
    try {
      List<Locale> wanted =
          Locale.LanguageRange.parse(header).stream()
              .filter(range -> range.getWeight() > 0)
              .map(range -> Locale.forLanguageTag(range.getRange()))
              .filter(locale -> !locale.getLanguage().isEmpty())
              .toList();
      return new AcceptedLanguages(
          wanted.stream().map(Locale::toLanguageTag).findFirst().orElse(null),
          wanted.stream()
              .map(Locale::getCountry)
              .filter(ResourceQuery::isCountry)
              .findFirst()
              .orElse(null));
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }
}
