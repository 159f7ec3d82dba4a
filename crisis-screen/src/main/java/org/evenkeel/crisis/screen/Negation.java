package org.evenkeel.crisis.screen;

import org.evenkeel.crisis.screen.phrase.Match;

/**
 * Whether a signal is taken back: by an odd number of negators before it in its clause ("I never
 * wanted to", but not "I can't say I don't"), or by what follows right after ("is not an option").
 * A denial that is called untrue takes nothing back.
 */
final class Negation {
  private static final int REACH = 12;
  private static final int DOUBLE_REACH = 3;

  private Negation() {}

  static boolean takesBack(Scene scene, Match match) {
    return !scene.near("untrue", match)
        && (deniedAfter(scene, match)
            || (!doubled(scene, match) && !undone(scene, match) && odd(scene, match)));
  }

  private static boolean odd(Scene scene, Match match) {
    int first = firstInScope(scene, match);
    int negators = 0;
    int counted = 0;
    for (Match negator : scene.cuesAt("negator", match)) {
      if (negator.from() >= Math.max(first, counted)
          && negator.from() < match.from()
          && !scene.is("neutral", negator.from())) {
        negators++;
        counted = negator.to();
      }
    }
    return negators % 2 == 1;
  }

  /** A negation reaches to the end of its clause, but past an "i" only through think, say, mean. */
  private static int firstInScope(Scene scene, Match match) {
    int first = Math.max(scene.clauseStart(match.from()), match.from() - REACH);
    for (int i = match.from() - 1; i >= first; i--) {
      if (scene.reading().word(i).equals("i") && !scene.is("cognitive", i - 1)) {
        return i;
      }
    }
    return first;
  }

  private static boolean doubled(Scene scene, Match match) {
    return scene.any("double", match.from() - DOUBLE_REACH, match.from() + 1);
  }

  private static boolean undone(Scene scene, Match match) {
    return scene.any("undone", match.to(), scene.sentenceEnd(match));
  }

  private static boolean deniedAfter(Scene scene, Match match) {
    for (Match denial : scene.cuesAt("denied", match)) {
      if (denial.from() == match.to()) {
        return true;
      }
    }
    return false;
  }
}
