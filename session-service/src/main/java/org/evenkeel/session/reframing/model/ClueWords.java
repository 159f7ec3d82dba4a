package org.evenkeel.session.reframing.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Closed lists of words that can be picked up. What is found is told as the list has it, so nothing
 * of a person's own spelling gets into a sentence of ours.
 */
final class ClueWords {

  private static final Pattern ABSOLUTE =
      words(
          "every single time|every time|all the time|no one|never|always|everyone|everybody|nobody"
              + "|everything|nothing|forever|completely|totally|impossible");

  private static final Pattern PERSON =
      words(
          "my (manager|boss|supervisor|team|colleagues?|coworkers?|teacher|tutor|professor|mother|mum"
              + "|mom|father|dad|parents|sister|brother|daughter|son|kids|children|partner|wife"
              + "|husband|girlfriend|boyfriend|friends?|flatmate|roommate|neighbou?rs?|doctor"
              + "|therapist|landlord|landlady|client|customer|aunt|uncle|cousin|grandmother"
              + "|grandfather|gran|grandma|grandpa|in-laws)");

  /** Those with whom a quarrel may be more than one. */
  private static final Pattern NEAREST =
      words(
          "your (mother|mum|mom|father|dad|parents|sister|brother|partner|wife|husband|girlfriend"
              + "|boyfriend|aunt|uncle|cousin|grandmother|grandfather|gran|grandma|grandpa|in-laws)");

  /** Anger, fear and drink, beside which nobody is asked to see the other side. */
  private static final Pattern UNEASY =
      words(
          "angr(y|ily)|anger|rag(e|es|ed|ing)|furious|temper|mad at|shout\\w*|yell\\w*|scream\\w*"
              + "|fight\\w*|fought|insult\\w*|mock\\w*|humiliat\\w*|punish\\w*|jealous\\w*"
              + "|drunk\\w*|drinks|drinking|scared|afraid|terrified|frighten\\w*|fear\\w*|unsafe"
              + "|not safe|lock(s|ed)?|smash\\w*|thr(ow|ows|ew|owing)|forbids?|forbade"
              + "|not allowed|permission|controll\\w*|cr(y|ies|ied|ying)");

  /** What lies ahead or goes on, so that a sentence about it fits. */
  private static final Pattern TIME =
      words("today|tonight|tomorrow|this week|this weekend|this month|next week|next month");

  private static final Pattern WORRY =
      words(
          "worst|ruin(s|ed)?|disaster|catastroph\\w*|terrible|awful|horrible|unbearable|hates?"
              + " me|laughs? at me|leaves?"
              + " me|fired|fail|failing|lose|losing|embarrass\\w*|humiliat\\w*|afraid|scared|worried|terrified|can't|cannot|won't|what"
              + " if|will be|going to|gonna|too late|end of the world|not good enough|angry with"
              + " me|mad at me|judg(e|ed|ing)|reject(s|ed)?|ignor(e|es|ed|ing)|disappoint\\w*");

  private ClueWords() {}

  static Optional<String> absolute(String plain) {
    return first(ABSOLUTE, plain);
  }

  static Optional<String> person(String plain) {
    return first(PERSON, plain).map(found -> "your " + found.substring("my ".length()));
  }

  static Optional<String> time(String plain) {
    return first(TIME, plain);
  }

  /** Whether a person, as told by {@link #person}, is a partner or of the family. */
  static boolean nearest(String person) {
    return NEAREST.matcher(person).matches();
  }

  /** Whether a text tells of anger or fear, or has a word that hurts. */
  static boolean uneasy(String plain) {
    return UNEASY.matcher(plain).find() || Quotation.harsh(plain);
  }

  /** Whether a clause is one worth looking at: it fears or it overstates. */
  static boolean telling(String clause) {
    return WORRY.matcher(clause).find() || ABSOLUTE.matcher(clause).find();
  }

  /** The first that any text has, the texts in their order. */
  static Optional<String> firstOf(List<String> texts, Function<String, Optional<String>> clue) {
    return texts.stream().map(clue).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> first(Pattern words, String plain) {
    Matcher found = words.matcher(plain);
    return found.find()
        ? Optional.of(found.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        : Optional.empty();
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(?:" + alternatives.replace(" ", "\\s+") + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
