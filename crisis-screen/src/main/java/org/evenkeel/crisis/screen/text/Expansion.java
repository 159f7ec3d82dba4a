package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.List;

/** Puts what the lexicon says a word means in its place, and drops words that say nothing. */
final class Expansion {
  private final Lexicon lexicon;

  Expansion(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Word> expand(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size() + words.size() / 4);
    Break carried = Break.NONE;
    int i = 0;
    while (i < words.size()) {
      int length = longestEntry(words, i);
      Word first = words.get(i);
      Word last = words.get(i + Math.max(length, 1) - 1);
      List<String> meant = length == 0 ? plain(first.text()) : meaning(written(words, i, length));
      for (int k = 0; k < meant.size(); k++) {
        Word word =
            new Word(
                meant.get(k),
                first.start(),
                last.end(),
                k == 0 ? first.before().or(carried) : Break.NONE,
                false,
                first.quoted(),
                k == meant.size() - 1 && last.asked());
        out.add(word);
      }
      if (meant.isEmpty()) {
        carried = carried.or(first.before());
        if (last.asked() && !out.isEmpty()) {
          out.set(out.size() - 1, out.getLast().asking());
        }
      } else {
        carried = Break.NONE;
      }
      i += Math.max(length, 1);
    }
    return out;
  }

  private List<String> meaning(String written) {
    List<String> meant = lexicon.meaning(written);
    return meant == null ? List.of(written) : meant;
  }

  /** A word without an entry: its apostrophes go, and a final 's reads as "is". */
  private List<String> plain(String written) {
    int apostrophe = written.indexOf('\'');
    if (apostrophe < 0) {
      return List.of(written);
    }
    if (written.endsWith("'s") && apostrophe == written.length() - 2 && apostrophe > 0) {
      List<String> out = new ArrayList<>(meaning(written.substring(0, apostrophe)));
      out.add("is");
      return out;
    }
    String bare = written.replace("'", "");
    return bare.isEmpty() ? List.of() : meaning(bare);
  }

  private int longestEntry(List<Word> words, int from) {
    int longest = Math.min(lexicon.longestEntry(words.get(from).text()), words.size() - from);
    for (int length = longest; length >= 1; length--) {
      if (unbroken(words, from, length) && lexicon.meaning(written(words, from, length)) != null) {
        return length;
      }
    }
    return 0;
  }

  private static boolean unbroken(List<Word> words, int from, int length) {
    for (int k = from + 1; k < from + length; k++) {
      if (words.get(k).before() != Break.NONE) {
        return false;
      }
    }
    return true;
  }

  private static String written(List<Word> words, int from, int length) {
    if (length == 1) {
      return words.get(from).text();
    }
    StringBuilder all = new StringBuilder();
    for (int k = 0; k < length; k++) {
      all.append(k == 0 ? "" : " ").append(words.get(from + k).text());
    }
    return all.toString();
  }
}
