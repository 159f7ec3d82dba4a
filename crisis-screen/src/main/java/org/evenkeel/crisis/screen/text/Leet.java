package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tricks of writing a word so that it is read but not found. */
final class Leet {
  private static final String SYMBOLS = "0134578@$!|+9";
  private static final String READ_AS_I = "oieastbasiitg";
  private static final String READ_AS_L = "oleastbasllpg";
  private static final String MASK = "*#%@!$";

  private Leet() {}

  /** What a word may be when digits and signs stand for letters; the plain word alone first. */
  static List<String> decodings(String word) {
    if (!hides(word, SYMBOLS)) {
      return List.of(word);
    }
    Set<String> out = new LinkedHashSet<>();
    out.add(decode(word, READ_AS_I));
    out.add(decode(word, READ_AS_L));
    return List.copyOf(out);
  }

  private static String decode(String word, String readAs) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int symbol = SYMBOLS.indexOf(word.charAt(i));
      out.append(symbol < 0 ? word.charAt(i) : readAs.charAt(symbol));
    }
    return out.toString();
  }

  static boolean masked(String word) {
    return hides(word, MASK);
  }

  /** Whether a word holds one of these signs and a letter. */
  private static boolean hides(String word, String signs) {
    boolean sign = false;
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      sign |= signs.indexOf(word.charAt(i)) >= 0;
      letter |= Character.isLetter(word.charAt(i));
    }
    return sign && letter;
  }

  /**
   * Whether a masked word can be {@code candidate}: each sign hides one letter, a run any number.
   */
  static boolean matches(String masked, String candidate) {
    return sameLength(masked, candidate) || sameEnds(masked, candidate);
  }

  private static boolean sameLength(String masked, String candidate) {
    if (masked.length() != candidate.length()) {
      return false;
    }
    int shown = 0;
    for (int i = 0; i < masked.length(); i++) {
      char c = masked.charAt(i);
      if (MASK.indexOf(c) < 0) {
        if (c != candidate.charAt(i)) {
          return false;
        }
        shown++;
      }
    }
    return shown * 2 >= masked.length();
  }

  private static boolean sameEnds(String masked, String candidate) {
    int first = 0;
    while (first < masked.length() && MASK.indexOf(masked.charAt(first)) < 0) {
      first++;
    }
    int last = masked.length();
    while (last > first && MASK.indexOf(masked.charAt(last - 1)) < 0) {
      last--;
    }
    int tail = masked.length() - last;
    return last - first >= 2
        && first >= 1
        && first + tail >= 3
        && candidate.length() > first + tail
        && candidate.startsWith(masked.substring(0, first))
        && candidate.endsWith(masked.substring(last));
  }

  /** Shortens every run of one letter to at most {@code longest}. */
  static String shorten(String word, int longest) {
    StringBuilder out = new StringBuilder(word.length());
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      if (run <= longest) {
        out.append(word.charAt(i));
      }
    }
    return out.toString();
  }

  /** The letter groups of a word that signs cut in pieces, or null when there is only one. */
  static @Nullable List<String> split(String word) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= word.length(); i++) {
      if (i < word.length() && Character.isLetterOrDigit(word.charAt(i))) {
        part.append(word.charAt(i));
      } else if (!part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    return parts.isEmpty() || (parts.size() == 1 && parts.getFirst().equals(word)) ? null : parts;
  }

  /** Whether two words that begin alike differ by one letter missing, extra, changed or swapped. */
  static boolean oneSlip(String word, String candidate) {
    int difference = word.length() - candidate.length();
    if (Math.abs(difference) > 1 || word.charAt(0) != candidate.charAt(0)) {
      return false;
    }
    int i = 0;
    while (i < word.length() && i < candidate.length() && word.charAt(i) == candidate.charAt(i)) {
      i++;
    }
    if (difference == 1) {
      return sameFrom(word, i + 1, candidate, i);
    }
    if (difference == -1) {
      return sameFrom(word, i, candidate, i + 1);
    }
    return i >= word.length()
        || sameFrom(word, i + 1, candidate, i + 1)
        || swapped(word, candidate, i);
  }

  /** Whether two words of one length differ in exactly one letter. */
  static boolean oneChanged(String word, String candidate) {
    int changed = 0;
    for (int i = 0; i < Math.min(word.length(), candidate.length()); i++) {
      changed += word.charAt(i) == candidate.charAt(i) ? 0 : 1;
    }
    return word.length() == candidate.length() && changed == 1;
  }

  private static boolean swapped(String word, String candidate, int i) {
    return i + 1 < word.length()
        && word.charAt(i) == candidate.charAt(i + 1)
        && word.charAt(i + 1) == candidate.charAt(i)
        && sameFrom(word, i + 2, candidate, i + 2);
  }

  private static boolean sameFrom(String word, int from, String other, int otherFrom) {
    return word.regionMatches(from, other, otherFrom, word.length() - from);
  }
}
