package org.evenkeel.crisis.screen;

import org.evenkeel.crisis.screen.phrase.Match;

/**
 * Whether somebody else brought a signal up and the writer answered no after it, with nothing to
 * doubt the answer.
 */
final class Inquiry {
  private static final String WRITER = "i";

  private Inquiry() {}

  static boolean answeredNo(Scene scene, Match signal) {
    return asked(scene, signal)
        && scene.afterwards("answered_no", signal)
        && !scene.any("untrue", 0, scene.reading().size());
  }

  private static boolean asked(Scene scene, Match signal) {
    for (Match question : scene.cuesAt("inquired", signal)) {
      boolean before =
          question.from() >= scene.sentenceStart(signal) && question.from() < signal.from();
      boolean own = question.from() > 0 && scene.reading().word(question.from() - 1).equals(WRITER);
      if (before && !own) {
        return true;
      }
    }
    return false;
  }
}
