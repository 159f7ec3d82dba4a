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
  /** The longest written form, in words, that has an entry of its own. */
  static final int LONGEST_ENTRY = 3;

  private static final int LONG_WORD = 6;
  private static final String NOTHING = "-";

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Set<String> sensitive;
  private final List<String> sensitiveByLength;
  private final Set<String> known;
  private final Map<Character, List<String>> longWords = new HashMap<>();

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
            .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    known = new HashSet<>(common);
    known.addAll(vocabulary);
    known.addAll(sensitive);
    for (List<String> entry : entries) {
      String meaning = entry.get(1);
      meanings.put(entry.get(0), meaning.equals(NOTHING) ? List.of() : List.of(meaning.split(" ")));
      if (entry.get(0).indexOf(' ') < 0) {
        known.add(entry.get(0));
      }
      known.addAll(List.of(meaning.split(" ")));
    }
    for (String word : vocabulary) {
      if (word.length() >= LONG_WORD) {
        longWords.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(word);
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

  /** The longer words of the phrase book that begin with a letter. */
  List<String> longWords(char first) {
    return longWords.getOrDefault(first, List.of());
  }

  /** The sensitive words, the shortest first. */
  List<String> sensitiveWords() {
    return sensitiveByLength;
  }
}
