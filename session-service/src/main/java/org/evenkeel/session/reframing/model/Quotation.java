package org.evenkeel.session.reframing.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short clause of a person's own that can stand between quotation marks: whole, plain words in
 * Latin letters, without numbers, addresses or marks that mean something to a machine, out of a
 * sentence without a word that would hurt to read again.
 */
final class Quotation {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 80;
  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 14;

  /** Of a long text so many are looked at. */
  private static final int MOST_CLAUSES = 400;

  /**
   * A mark ends something only before a blank: addresses and numbers stay in one piece. A run of
   * marks is looked at once, from its first, however long it is.
   */
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<![.!?…])[.!?…]++(?=\\s|$)|[\\n\\r]++");

  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(
          "(?<![;:,])[;:,]++(?=\\s|$)|[()\\[\\]\"«»\\u201C\\u201D\\u201E]++"
              + "|(?<![.!?…])[.!?…]++$|\\s[-\\u2013\\u2014]++\\s|\\sbecause\\s",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:and|but|so|or|that|because|then|also|like|well)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN = Pattern.compile("[\\p{IsLatin}\\p{M}' -]+");

  /** Hard words about oneself, of harm, and what people swear with. */
  private static final Pattern HARSH =
      Pattern.compile(
          ("\\b(?:stupid|idiot\\w*|worthless|useless|loser|pathetic|disgust\\w*|ugly|fat|dumb|moron|freak|monster|hate"
               + " (?:myself|me|my)|hates? myself|burden|broken|waste|trash|garbage"
               + "|die|dies|died|dying|dead|death|alive|live|life|kill\\w*|suicid\\w*|hurt\\w*|harm\\w*"
               + "|pain|cut|cuts|cutting|blood|bleed\\w*|pills?|overdose|disappear|vanish|gone|jump|end"
               + " (?:it|this)|not be here|sleep forever|starv\\w*|purg\\w*|vomit\\w*"
               + "|f+u+c+k\\w*|s+h+i+t\\w*|bitch\\w*|cunt\\w*|whore\\w*|slut\\w*|bastard\\w*"
               + "|crazy|insane|psycho\\w*|mental|retard\\w*|spastic)\\b")
              .replace(" ", "\\s+"),
          Pattern.CASE_INSENSITIVE);

  private Quotation() {}

  /** Whether a text has such a word. */
  static boolean harsh(String plain) {
    return HARSH.matcher(plain).find();
  }

  /** The first telling clause of these texts that can be quoted. */
  static Optional<String> of(List<String> plainTexts) {
    return plainTexts.stream()
        .flatMap(text -> BETWEEN_SENTENCES.splitAsStream(text).limit(MOST_CLAUSES))
        .filter(sentence -> !harsh(sentence))
        .flatMap(sentence -> BETWEEN_CLAUSES.splitAsStream(sentence).limit(MOST_CLAUSES))
        .map(Quotation::trimmed)
        .filter(ClueWords::telling)
        .filter(Quotation::quotable)
        .findFirst();
  }

  private static String trimmed(String clause) {
    String one = clause.replaceAll("\\s+", " ").strip();
    return LEADING.matcher(one).replaceFirst("").strip();
  }

  private static boolean quotable(String clause) {
    int words = clause.split(" ", -1).length;
    return clause.length() >= SHORTEST
        && clause.length() <= LONGEST
        && words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && PLAIN.matcher(clause).matches();
  }
}
