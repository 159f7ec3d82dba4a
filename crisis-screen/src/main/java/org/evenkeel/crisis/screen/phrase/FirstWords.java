package org.evenkeel.crisis.screen.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words a match can begin with, so that patterns are tried only where they can match. */
final class FirstWords {
  private final Set<String> words = new HashSet<>();

  private FirstWords() {}

  static Set<String> of(Node node, String id) {
    FirstWords first = new FirstWords();
    if (first.collect(node)) {
      throw new IllegalArgumentException("pattern may be empty or begins with a gap: " + id);
    }
    return first.words;
  }

  /** Whether what follows {@code node} may begin the match as well. */
  private boolean collect(Node node) {
    return switch (node) {
      case Node.OneOf one -> {
        words.addAll(one.words());
        yield false;
      }
      case Node.Sequence sequence -> passes(sequence.parts());
      case Node.Either either -> {
        boolean any = false;
        for (Node choice : either.choices()) {
          any |= collect(choice);
        }
        yield any;
      }
      case Node.Optional optional -> {
        collect(optional.part());
        yield true;
      }
      case Node.Digits _ -> {
        words.add(PhraseIndex.NUMBER);
        yield false;
      }
      case Node.Gap _, Node.ClauseStart _, Node.ClauseEnd _ -> true;
    };
  }

  private boolean passes(List<Node> parts) {
    for (Node part : parts) {
      if (!collect(part)) {
        return false;
      }
    }
    return true;
  }
}
