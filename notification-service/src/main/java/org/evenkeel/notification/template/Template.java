package org.evenkeel.notification.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message in all its words.
 *
 * @param version grows with every change of the words
 * @param kind what it is sent as
 * @param footer whether a mail ends with what stands below every mail
 * @param sample values to show it with
 * @param texts by language, then by style
 */
record Template(
    String name,
    int version,
    String kind,
    boolean footer,
    Map<String, String> sample,
    Map<String, Map<String, Variant>> texts) {

  static final String LANGUAGE = "en";
  static final String STYLE = "warm";

  Template {
    sample = Map.copyOf(sample);
    texts = Map.copyOf(texts);
  }

  /**
   * The words in one language and style.
   *
   * @param subject one line: a mail's subject, the title of a push and in the inbox
   * @param lead what shows on a locked screen, in a short message and in the inbox
   * @param body paragraphs of a mail, a blank line between them
   * @param action words of the link in a mail; null for none
   */
  record Variant(String subject, String lead, String body, @Nullable String action) {}

  /**
   * What there is of what was asked for: the style gives way first, then the region, last the
   * language.
   */
  Chosen choose(String locale, String style) {
    String language = locale;
    while (!texts.containsKey(language)) {
      int cut = language.lastIndexOf('-');
      language = cut < 0 ? LANGUAGE : language.substring(0, cut);
    }
    Map<String, Variant> styles = texts.get(language);
    if (styles == null || !styles.containsKey(STYLE)) {
      throw new IllegalStateException("template " + name + " has no words to fall back to");
    }
    String had = styles.containsKey(style) ? style : STYLE;
    Variant variant = styles.get(had);
    if (variant == null) {
      throw new IllegalStateException("template " + name + " has no words in style " + had);
    }
    return new Chosen(language, had, variant);
  }

  /** What was found. */
  record Chosen(String language, String style, Variant variant) {}
}
