package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words one language knows: what contractions, slang and misspellings mean, which words are
 * worth looking for under a disguise, and which are ordinary.
 */
public final class Lexicon {
  private static final int LONG_WORD = 6;
  private static final String NOTHING = "-";

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Set<String> sensitive;
  private final List<String> sensitiveByLength;
  private final Map<Integer, List<String>> sensitiveByShape = new HashMap<>();
  private final Set<String> known;
  private final Map<String, Integer> longestEntry = new HashMap<>();
  private final Map<Integer, List<String>> longWords = new HashMap<>();

  /**
   * Builds the lexicon.
   *
   * @param entries rows of written form and meaning; "-" means that the word says nothing
   * @param sensitive words to look for under masks, joins, splits and misspellings
   * @param common ordinary words, which no disguise is looked for behind
   * @param vocabulary every word that a phrase of the phrase book knows
   */
  public Lexicon(
      List<List<String>> entries,
      Set<String> sensitive,
      Set<String> common,
      Set<String> vocabulary) {
    this.sensitive = Set.copyOf(sensitive);
    sensitiveByLength =
        sensitive.stream()
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String word : sensitiveByLength) {
      sensitiveByShape
          .computeIfAbsent(shape(word, word.length()), _ -> new ArrayList<>())
          .add(word);
    }
    known = new HashSet<>(common);
    known.addAll(vocabulary);
    known.addAll(sensitive);
    for (List<String> entry : entries) {
      String meaning = entry.get(1);
      meanings.put(entry.get(0), meaning.equals(NOTHING) ? List.of() : List.of(meaning.split(" ")));
      String[] written = entry.get(0).split(" ", -1);
      longestEntry.merge(written[0], written.length, Math::max);
      if (written.length == 1) {
        known.add(written[0]);
      }
      known.addAll(List.of(meaning.split(" ")));
    }
    for (String word : vocabulary) {
      List<String> meaning = meanings.get(word);
      if (meaning != null && !meaning.equals(List.of(word))) {
        throw new IllegalArgumentException("a pattern uses a word that no reading yields: " + word);
      }
      if (word.length() >= LONG_WORD) {
        longWords.computeIfAbsent(shape(word, word.length()), _ -> new ArrayList<>()).add(word);
      }
    }
    longWords.values().forEach(words -> words.sort(null));
  }

  /** What a written form means, or null when it means itself. */
  @Nullable List<String> meaning(String written) {
    return meanings.get(written);
  }

  boolean knows(String word) {
    return known.contains(word) || word.indexOf('\'') >= 0;
  }

  boolean isSensitive(String word) {
    return sensitive.contains(word);
  }

  private static int shape(String word, int length) {
    return length * (Character.MAX_VALUE + 1) + word.charAt(0);
  }

  /** How many words the longest entry has that begins with this one. */
  int longestEntry(String first) {
    return longestEntry.getOrDefault(first, 0);
  }

  /** The longer words of the phrase book that begin like {@code word} and have this length. */
  List<String> longWords(String word, int length) {
    return longWords.getOrDefault(shape(word, length), List.of());
  }

  /** The sensitive words, the shortest first. */
  List<String> sensitiveWords() {
    return sensitiveByLength;
  }

  /** Those of them that begin like {@code word} and have this length. */
  List<String> sensitiveWords(String word, int length) {
    return sensitiveByShape.getOrDefault(shape(word, length), List.of());
  }
}
