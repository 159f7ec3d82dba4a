package org.evenkeel.crisis.resources;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose resources are wanted; anything unknown is null and anything malformed counts as unknown.
 *
 * @param country ISO 3166-1 alpha-2, any case
 * @param audience one of {@link #AUDIENCES}
 * @param language a language tag; only its primary subtag is looked at
 */
public record ResourceQuery(
    @Nullable String country, @Nullable String audience, @Nullable String language) {

  /** For whom a line can be. */
  public static final Set<String> AUDIENCES =
      Set.of("general", "youth", "lgbtq", "veterans", "domestic_violence", "other");

  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*");

  /** Whether a text could name a country: two letters. That there is such a country is not said. */
  public static boolean isCountry(String text) {
    return COUNTRY.matcher(text).matches();
  }

  /** Whether a text could name a language: a tag such as {@code es} or {@code es-MX}. */
  public static boolean isLanguage(String text) {
    return LANGUAGE.matcher(text).matches();
  }
}
