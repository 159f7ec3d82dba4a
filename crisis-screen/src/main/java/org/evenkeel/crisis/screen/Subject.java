package org.evenkeel.crisis.screen;

import java.util.Set;
import org.evenkeel.crisis.screen.phrase.Match;
import org.evenkeel.crisis.screen.text.Break;
import org.evenkeel.crisis.screen.text.Reading;

/** Who a signal is about. A diary leaves its subject out, so without one it is the writer. */
enum Subject {
  WRITER,
  SOMEONE,
  PEOPLE,
  READER;

  private static final int REACH = 40;
  private static final Set<String> OWN = Set.of("i", "me", "my", "myself", "mine");
  private static final Set<String> SPEAKERS = Set.of("i", "me", "we", "myself");
  private static final Set<String> PLAIN_FORMS =
      Set.of("want", "wish", "hope", "need", "am", "feel", "hate", "think", "love", "do", "not");
  private static final Set<String> AUXILIARIES =
      Set.of("does", "did", "will", "would", "might", "may", "to", "could", "can", "should", "is");

  static Subject of(Scene scene, Match match) {
    return own(scene, match) ? WRITER : before(scene, match);
  }

  /** Whether the words of the signal themselves name the writer. */
  static boolean own(Scene scene, Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      if (OWN.contains(scene.reading().word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the signal begins with people of a kind, not with one's own people. */
  static boolean ofAKind(Scene scene, Match match) {
    String before = match.from() > 0 ? scene.reading().word(match.from() - 1) : "";
    return scene.is("people", match.from()) && !before.equals("my") && !before.equals("our");
  }

  /** Whether the writer becomes the subject inside the signal. */
  static boolean speaks(Scene scene, Match match) {
    for (int i = match.from() + 1; i < match.to(); i++) {
      if (scene.reading().word(i).equals("i")) {
        return true;
      }
    }
    return false;
  }

  private static Subject before(Scene scene, Match match) {
    Reading text = scene.reading();
    boolean auxiliary = AUXILIARIES.contains(text.word(match.from()));
    boolean plain = PLAIN_FORMS.contains(text.word(match.from()));
    int furthest = Math.max(0, match.from() - REACH);
    for (int i = match.from() - 1; i >= furthest && text.before(i + 1) == Break.NONE; i--) {
      auxiliary |= AUXILIARIES.contains(text.word(i));
      if (SPEAKERS.contains(text.word(i))) {
        return WRITER;
      }
      if (text.word(i).equals("who") && i > 0) {
        return text.word(i - 1).endsWith("s") || !scene.is("third", i - 1) ? PEOPLE : SOMEONE;
      }
      if (scene.is("third", i) && (!plain || auxiliary)) {
        return SOMEONE;
      }
      if (scene.is("plural", i)) {
        return scene.any("third", scene.sentenceStart(match), i) ? SOMEONE : PEOPLE;
      }
      if (scene.is("you", i)) {
        return READER;
      }
    }
    return WRITER;
  }
}
