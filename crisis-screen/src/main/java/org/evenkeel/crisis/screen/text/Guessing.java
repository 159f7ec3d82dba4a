package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses what an unknown word was meant to be. Every step is bounded by the word's length. */
final class Guessing {
  private static final int LONGEST = 60;
  private static final int LONGEST_PART = 14;
  private static final int FEWEST_OF_A_SENTENCE = 5;
  private static final int SHORTEST_STRETCHED = 4;
  private static final int SHORTEST_JOINED = 5;
  private static final int SHORTEST_MISSPELT = 6;

  private final Lexicon lexicon;

  Guessing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words meant by spaced letters, or null when they spell nothing that matters. */
  @Nullable List<String> spaced(String letters) {
    for (String decoded : Leet.decodings(letters)) {
      String whole = known(decoded);
      if (whole != null && whole.length() == decoded.length()) {
        return List.of(whole);
      }
      List<String> parts = parts(decoded);
      if (parts != null) {
        return parts;
      }
    }
    return null;
  }

  /** The words meant by one unknown word, or null when no guess is good. */
  @Nullable List<String> word(String written) {
    if (written.length() > LONGEST || written.length() < 2) {
      return null;
    }
    if (Leet.masked(written)) {
      for (String candidate : lexicon.sensitiveWords()) {
        if (Leet.matches(written, candidate)) {
          return List.of(candidate);
        }
      }
    }
    for (String decoded : Leet.decodings(written)) {
      String whole = known(decoded);
      if (whole != null) {
        return List.of(whole);
      }
    }
    for (String decoded : Leet.decodings(written)) {
      List<String> parts = decoded.length() < SHORTEST_JOINED ? null : parts(decoded);
      if (parts != null) {
        return parts;
      }
    }
    String near = near(Leet.decodings(written).getFirst());
    return near != null ? List.of(near) : Leet.split(written);
  }

  private @Nullable String known(String word) {
    if (lexicon.knows(word)) {
      return word;
    }
    String twice = Leet.shorten(word, 2);
    if (lexicon.knows(twice)) {
      return twice;
    }
    String once = Leet.shorten(word, 1);
    boolean stretched = !twice.equals(word) || once.length() >= SHORTEST_STRETCHED;
    return (stretched && lexicon.knows(once)) || lexicon.isSensitive(once) ? once : null;
  }

  /**
   * Cuts a word written without spaces; null unless all of it is known, and a part matters or there
   * are so many that it is a sentence.
   */
  private @Nullable List<String> parts(String word) {
    int length = word.length();
    if (length > LONGEST) {
      return null;
    }
    int[] fewest = new int[length + 1];
    int[] from = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_PART); start < end; start++) {
        if (fewest[start] < fewest[end] - 1 && part(word.substring(start, end))) {
          fewest[end] = fewest[start] + 1;
          from[end] = start;
        }
      }
    }
    if (fewest[length] == Integer.MAX_VALUE) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    boolean matters = false;
    for (int end = length; end > 0; end = from[end]) {
      String part = word.substring(from[end], end);
      matters |= lexicon.isSensitive(part);
      parts.add(part);
    }
    Collections.reverse(parts);
    return matters || parts.size() >= FEWEST_OF_A_SENTENCE ? parts : null;
  }

  private boolean part(String part) {
    return part.length() == 1
        ? part.equals("i") || part.equals("a")
        : lexicon.knows(part) && part.indexOf('\'') < 0;
  }

  /** A sensitive word one slip away: a letter missing, extra, changed or swapped. */
  private @Nullable String near(String word) {
    if (word.length() < SHORTEST_MISSPELT - 2) {
      return null;
    }
    String slipped = nearSensitive(word, false);
    if (slipped == null) {
      slipped = nearSensitive(word, true);
    }
    if (slipped != null) {
      return slipped;
    }
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (String candidate : lexicon.longWords(word, length)) {
        if (Leet.oneSlip(word, candidate)
            && !Leet.oneChanged(word, candidate)
            && !word.startsWith(candidate)
            && !candidate.startsWith(word)) {
          return candidate;
        }
      }
    }
    return null;
  }

  private @Nullable String nearSensitive(String word, boolean changed) {
    int shortest = changed ? SHORTEST_MISSPELT : SHORTEST_MISSPELT - 1;
    for (int length = Math.max(shortest, word.length() - 1);
        length <= word.length() + 1;
        length++) {
      for (String candidate : lexicon.sensitiveWords(word, length)) {
        if (Leet.oneSlip(word, candidate) && Leet.oneChanged(word, candidate) == changed) {
          return candidate;
        }
      }
    }
    return null;
  }
}
