package org.evenkeel.crisis.screen;

import java.util.Set;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.text.Reading;

/**
 * Whether a signal tells of a time that is over. Long ago and recovered falls; long ago alone is
 * moderate, as a lifetime attempt is in the C-SSRS screener; "again" and "last night" bring it
 * back.
 */
final class Recollection {
  private static final Set<String> PREPARING = Set.of("plan", "means", "time", "farewell");
  private static final Set<String> SPEAKS_OF_THE_PAST =
      Set.of(
          "wanted",
          "wanting",
          "tried",
          "attempted",
          "attempt",
          "attempts",
          "harmed",
          "was",
          "thought",
          "felt",
          "survived",
          "harm",
          "harming",
          "cutting",
          "overdosed",
          "overdose",
          "took",
          "hurt",
          "cut",
          "suicidal",
          "suicide",
          "ended",
          "wished",
          "ideation",
          "thoughts",
          "planned",
          "wrote");
  private static final Set<String> STILL = Set.of("still", "actively", "currently");
  private static final Set<String> PRESENT_BEFORE = Set.of("am", "feel", "feeling", "getting");

  private Recollection() {}

  static Verdict of(Scene scene, Match signal) {
    if (signal.from() > 0 && STILL.contains(scene.reading().word(signal.from() - 1))) {
      return Verdict.STANDS;
    }
    boolean back = scene.inSentence("again", signal);
    boolean recovered = !back && scene.near("recovery", signal);
    boolean longAgo = scene.inSentence("past", signal) && !back;
    if (longAgo) {
      if (recovered) {
        return Verdict.FALLS;
      }
      return scene.inSentence("today", signal) ? Verdict.STANDS : Verdict.CAPPED;
    }
    boolean told = recovered && !PREPARING.contains(signal.phrase().category());
    return told && speaksOfThePast(scene, signal) ? Verdict.FALLS : Verdict.STANDS;
  }

  private static boolean speaksOfThePast(Scene scene, Match signal) {
    Reading text = scene.reading();
    if (signal.from() > 0 && PRESENT_BEFORE.contains(text.word(signal.from() - 1))) {
      return false;
    }
    for (int i = signal.from(); i < signal.to(); i++) {
      if (SPEAKS_OF_THE_PAST.contains(text.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence tells of long ago and nothing brings it back. */
  static boolean remote(Scene scene, Match signal) {
    return scene.inSentence("past", signal) && !scene.inSentence("again", signal);
  }
}
