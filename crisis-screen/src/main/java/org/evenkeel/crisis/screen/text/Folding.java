package org.evenkeel.crisis.screen.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds one code point to the lower-case Latin letters it stands for or looks like: compatibility
 * decomposition (Unicode NFKD), marks removed, lower case, then the confusables of the data file.
 */
final class Folding {
  private static final int PAGE = 256;
  private static final int LIMIT = 0x20000;
  private static final String REGIONAL_AND_BOXED_LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Map<Integer, String> confusables;
  // Filled lazily; two threads that race write the same value.
  private final @Nullable String[] @Nullable [] pages = new String[LIMIT / PAGE][];

  Folding(Map<Integer, String> confusables) {
    this.confusables = Map.copyOf(confusables);
  }

  /** The folded form; empty for what cannot be seen. */
  String fold(int codePoint) {
    if (codePoint >= LIMIT) {
      return codePoint >= 0xE0000 ? "" : " ";
    }
    @Nullable String[] page = pages[codePoint / PAGE];
    if (page == null) {
      page = new String[PAGE];
      pages[codePoint / PAGE] = page;
    }
    String folded = page[codePoint % PAGE];
    if (folded == null) {
      folded = compute(codePoint);
      page[codePoint % PAGE] = folded;
    }
    return folded;
  }

  private String compute(int codePoint) {
    String own = confusables.get(codePoint);
    if (own != null) {
      return own;
    }
    int boxed = boxedLetter(codePoint);
    if (boxed >= 0) {
      return REGIONAL_AND_BOXED_LETTERS.substring(boxed, boxed + 1);
    }
    if (invisible(codePoint)) {
      return "";
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return " ";
    }
    String decomposed = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> !invisible(c))
        .map(Character::toLowerCase)
        .forEach(c -> out.append(confusables.getOrDefault(c, Character.toString(c))));
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean invisible(int codePoint) {
    if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Regional indicators and the boxed or circled alphabets, which NFKD leaves as they are. */
  private static int boxedLetter(int codePoint) {
    for (int first : new int[] {0x1F1E6, 0x1F130, 0x1F150, 0x1F170}) {
      if (codePoint >= first && codePoint < first + REGIONAL_AND_BOXED_LETTERS.length()) {
        return codePoint - first;
      }
    }
    return -1;
  }
}
