package org.evenkeel.crisis.screen.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The choices of one place in a pattern, by the word that they can begin with. */
final class Choices {
  private static final Node[] NONE = {};

  private final List<Node> all;
  private final Node[] always;
  private final int[] words;
  private final Node[][] beginning;

  Choices(List<Node> all) {
    this.all = List.copyOf(all);
    List<Node> unsure = new ArrayList<>();
    Map<Integer, List<Node>> byWord = new TreeMap<>();
    for (Node choice : all) {
      FirstWords first = FirstWords.of(choice);
      if (first.open() || first.number()) {
        unsure.add(choice);
      } else {
        first
            .words()
            .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(choice));
      }
    }
    always = unsure.toArray(NONE);
    words = byWord.keySet().stream().mapToInt(Integer::intValue).toArray();
    beginning = byWord.values().stream().map(nodes -> nodes.toArray(NONE)).toArray(Node[][]::new);
  }

  List<Node> all() {
    return all;
  }

  /** Choices that may be empty or begin with anything. */
  Node[] always() {
    return always;
  }

  /** Choices that can begin with {@code word}. */
  Node[] beginning(int word) {
    int low = 0;
    int high = words.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (words[middle] == word) {
        return beginning[middle];
      }
      if (words[middle] < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return NONE;
  }
}
