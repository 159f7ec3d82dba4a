package org.evenkeel.crisis.screen.phrase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words a piece can begin with, so that it is tried only where it can match. */
final class FirstWords {
  private final Set<Integer> words = new HashSet<>();
  private boolean number;
  private boolean any;
  private boolean passable;

  private FirstWords() {}

  static FirstWords of(Node node) {
    FirstWords first = new FirstWords();
    first.passable = first.collect(node);
    return first;
  }

  /** Whether a piece may be missing. */
  static boolean passable(Node node) {
    return of(node).passable;
  }

  Set<Integer> words() {
    return words;
  }

  /** Whether it can begin with a number in digits. */
  boolean number() {
    return number;
  }

  /** Whether it can begin with any word. */
  boolean any() {
    return any;
  }

  /** Whether it can be empty or begin with any word. */
  boolean open() {
    return any || passable;
  }

  /** Whether what follows {@code node} may begin the match as well. */
  private boolean collect(Node node) {
    return switch (node) {
      case Node.OneOf one -> {
        words.addAll(one.words().members());
        yield false;
      }
      case Node.Sequence sequence -> passes(sequence.parts());
      case Node.Either either -> {
        boolean any = false;
        for (Node choice : either.choices().all()) {
          any |= collect(choice);
        }
        yield any;
      }
      case Node.Optional optional -> {
        collect(optional.part());
        yield true;
      }
      case Node.Named named -> collect(named.body());
      case Node.Digits _ -> {
        number = true;
        yield false;
      }
      case Node.Gap _ -> {
        any = true;
        yield true;
      }
      case Node.ClauseStart _, Node.ClauseEnd _ -> true;
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
