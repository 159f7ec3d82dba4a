package org.evenkeel.session.reframing.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text in the form in which it is looked at: compatible characters, plain apostrophes, bounded.
 */
final class PlainText {

  /** What lies behind is not looked at; a field takes 5,000. */
  private static final int MOST = 20_000;

  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u00B4`]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]|[\\p{Cc}&&[^\\n\\r\\t]]");

  private PlainText() {}

  static String of(String text) {
    // one character may become many
    String plain = bounded(Normalizer.normalize(bounded(text), Normalizer.Form.NFKC));
    plain = APOSTROPHES.matcher(plain).replaceAll("'");
    return INVISIBLE.matcher(plain).replaceAll("");
  }

  private static String bounded(String text) {
    return text.length() > MOST ? text.substring(0, MOST) : text;
  }
}
