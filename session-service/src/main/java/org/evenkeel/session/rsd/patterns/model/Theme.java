package org.evenkeel.session.rsd.patterns.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A theme of triggers, told by phrases. Coarse: it looks for words and does not understand them.
 *
 * @param id stable name
 * @param label how it is called in an answer
 * @param phrases in lower case; one that ends with a star also stands for longer words
 */
public record Theme(String id, String label, List<String> phrases) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String BLANK = " ";
  private static final String STAR = "*";

  public Theme {
    phrases = List.copyOf(phrases);
  }

  /** Whether a text has one of the phrases. */
  public boolean isIn(String text) {
    String folded = BLANK + folded(text) + BLANK;
    return phrases.stream().anyMatch(phrase -> folded.contains(BLANK + end(phrase)));
  }

  /** Words without case, accents and punctuation, one blank between them. */
  public static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    return NO_LETTERS.matcher(joined).replaceAll(BLANK).strip();
  }

  private static String end(String phrase) {
    return phrase.endsWith(STAR)
        ? folded(phrase.substring(0, phrase.length() - 1))
        : folded(phrase) + BLANK;
  }
}
