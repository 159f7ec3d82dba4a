package org.evenkeel.crisis.resources;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes of languages. */
final class Languages {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /** ISO 639-3 codes that the data uses where ISO 639-1 has none. */
  private static final Set<String> THREE_LETTERS =
      Set.of("cmn", "doi", "fil", "kok", "mai", "mni", "sat", "yue");

  private Languages() {}

  static boolean isKnown(String code) {
    return TWO_LETTERS.contains(code) || THREE_LETTERS.contains(code);
  }

  /** The first part of a language tag in lower case: of es-MX it is es. */
  static @Nullable String primary(@Nullable String tag) {
    return tag == null ? null : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
