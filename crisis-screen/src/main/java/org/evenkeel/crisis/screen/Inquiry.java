package org.evenkeel.crisis.screen;

import org.evenkeel.crisis.screen.phrase.Match;

/** Whether somebody else brought a signal up and the writer said no, with nothing to doubt it. */
final class Inquiry {
  private Inquiry() {}

  static boolean answeredNo(Scene scene, Match signal) {
    return scene.any("inquired", scene.sentenceStart(signal), signal.from())
        && scene.near("answered_no", signal)
        && !scene.any("untrue", 0, scene.reading().size());
  }
}
