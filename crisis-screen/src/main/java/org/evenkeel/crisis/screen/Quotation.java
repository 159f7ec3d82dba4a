package org.evenkeel.crisis.screen;

import org.evenkeel.crisis.screen.phrase.Match;

/** Whether a signal is in someone else's words: a song's, a book's, a friend's. */
final class Quotation {
  private Quotation() {}

  /** Words handed over from a work, or from someone else, are not the writer's own. */
  static Verdict of(Scene scene, Match signal) {
    boolean quoted = scene.reading().quoted(signal.from());
    boolean another = quoted && spokenByAnother(scene, signal);
    boolean media =
        quoted && (scene.inSentence("media", signal) || (another && scene.near("media", signal)));
    if (media || handedOver(scene, signal)) {
      return scene.near("relate", signal) ? Verdict.CAPPED : Verdict.FALLS;
    }
    return another ? Verdict.FRIEND : Verdict.STANDS;
  }

  private static boolean handedOver(Scene scene, Match signal) {
    for (Match report : scene.cuesAt("report", signal)) {
      if (report.from() < signal.from() && signal.from() < report.to() + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean spokenByAnother(Scene scene, Match signal) {
    int from = scene.sentenceStart(signal);
    int i = signal.from() - 1;
    while (i >= from && scene.reading().quoted(i)) {
      i--;
    }
    boolean before =
        i >= from && scene.any("third", from, i + 1) && !scene.any("first_speaks", from, i + 1);
    return before || scene.any("says_other", signal.to(), scene.sentenceEnd(signal));
  }
}
