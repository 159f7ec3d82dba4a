package org.evenkeel.crisis.service.contact.application;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.crisis.service.contact.model.ContactDetails;
import org.jspecify.annotations.Nullable;

/** Fills names into agreed words, once: a name that looks like a gap stays a name. */
public final class FilledWords {

  private static final Pattern GAP = Pattern.compile("\\{([A-Za-z_]+)\\}");

  private FilledWords() {}

  /** The text with {name}, {known_as}, {Known_as} and {days} filled in. */
  public static String of(
      String text, ContactDetails details, ConsentText.Words words, long invitationDays) {
    String knownAs = knownAs(details.knownAs(), words);
    Map<String, String> values =
        Map.of(
            "name", details.name(),
            "known_as", knownAs,
            "Known_as", capital(knownAs, details.language()),
            "days", Long.toString(invitationDays));
    return GAP.matcher(text).replaceAll(gap -> value(gap, values));
  }

  private static String value(MatchResult gap, Map<String, String> values) {
    return Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group()));
  }

  private static String knownAs(@Nullable String given, ConsentText.Words words) {
    return given == null ? words.unnamed() : given;
  }

  private static String capital(String text, String language) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.of(language)) + text.substring(first);
  }
}
