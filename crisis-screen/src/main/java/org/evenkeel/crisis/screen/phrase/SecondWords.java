package org.evenkeel.crisis.screen.phrase;

import java.util.BitSet;
import java.util.List;

/**
 * Which words a pattern can have in the second place. Many patterns share their first word ("i",
 * "want", "not"), and the next word tells most of them apart.
 */
final class SecondWords {
  private final BitSet words = new BitSet();
  private boolean open;

  private SecondWords() {}

  static SecondWords of(Node pattern) {
    SecondWords second = new SecondWords();
    boolean endsAfterOne = second.afterOne(pattern);
    second.open |= endsAfterOne;
    return second;
  }

  /**
   * Whether the pattern is worth trying before this word.
   *
   * @param word number of the second word; negative when there is none or no pattern knows it
   */
  boolean allow(int word) {
    return open || (word >= 0 && words.get(word));
  }

  /** Notes what can follow the first word inside a piece; whether the piece can end there. */
  private boolean afterOne(Node node) {
    return switch (node) {
      case Node.OneOf _, Node.Digits _ -> true;
      case Node.Sequence sequence -> afterOne(sequence.parts());
      case Node.Either either -> {
        boolean ends = false;
        for (Node choice : either.choices().all()) {
          ends |= afterOne(choice);
        }
        yield ends;
      }
      case Node.Optional optional -> afterOne(optional.part());
      case Node.Named named -> afterOne(named.body());
      case Node.Gap _ -> {
        open = true;
        yield true;
      }
      case Node.ClauseStart _, Node.ClauseEnd _ -> false;
    };
  }

  private boolean afterOne(List<Node> parts) {
    boolean ends = false;
    for (int i = 0; i < parts.size(); i++) {
      if (afterOne(parts.get(i))) {
        ends |= begin(parts.subList(i + 1, parts.size()));
      }
      if (!FirstWords.passable(parts.get(i))) {
        return ends;
      }
    }
    return ends;
  }

  /** Notes what these pieces can begin with; whether all of them may be missing. */
  private boolean begin(List<Node> parts) {
    for (Node part : parts) {
      FirstWords first = FirstWords.of(part);
      first.words().forEach(words::set);
      open |= first.number() || first.any();
      if (!FirstWords.passable(part)) {
        return false;
      }
    }
    return true;
  }
}
