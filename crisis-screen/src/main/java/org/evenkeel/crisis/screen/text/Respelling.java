package org.evenkeel.crisis.screen.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoes disguises and slips of spelling: spaced, split, joined, masked and stretched words. */
final class Respelling {
  private static final int FEWEST_SPACED_LETTERS = 3;
  private static final int MOST_SPACED_LETTERS = 60;

  private final Lexicon lexicon;
  private final Guessing guessing;

  Respelling(Lexicon lexicon) {
    this.lexicon = lexicon;
    guessing = new Guessing(lexicon);
  }

  List<Word> respell(List<Word> words) {
    return joinSplit(guessEach(joinSpaced(words)));
  }

  /** "k i l l", "d.i.e" and "d. i. e." become words again. */
  private List<Word> joinSpaced(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      boolean stops = i + 1 < words.size() && words.get(i + 1).before() == Break.STRONG;
      int end = letters(words, i, stops);
      List<Word> joined = end - i >= FEWEST_SPACED_LETTERS ? joined(words.subList(i, end)) : null;
      if (joined != null) {
        out.addAll(joined);
        i = end;
      } else {
        // The last of "Plan B. k i l l"'s letters with stops begins a run of its own.
        int next = Math.max(stops ? end - 1 : end, i + 1);
        out.addAll(words.subList(i, next));
        i = next;
      }
    }
    return out;
  }

  /** Where a run of single letters ends, all with full stops between them or all without. */
  private static int letters(List<Word> words, int from, boolean stops) {
    int end = from;
    while (end < words.size()
        && end - from < MOST_SPACED_LETTERS
        && words.get(end).text().length() == 1
        && (end == from || (words.get(end).before() == Break.STRONG) == stops)) {
      end++;
    }
    return end;
  }

  private @Nullable List<Word> joined(List<Word> letters) {
    StringBuilder all = new StringBuilder();
    letters.forEach(letter -> all.append(letter.text()));
    List<String> meant = guessing.spaced(all.toString());
    if (meant == null) {
      return null;
    }
    List<Word> out = new ArrayList<>();
    int from = 0;
    for (String word : meant) {
      int to = Math.min(from + word.length(), letters.size());
      out.add(letters.get(from).through(letters.get(to - 1), word));
      from = to;
    }
    return out;
  }

  private List<Word> guessEach(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (Word word : words) {
      List<String> meant = lexicon.knows(word.text()) ? null : guessing.word(word.text());
      if (meant == null) {
        out.add(word);
      } else {
        for (int k = 0; k < meant.size(); k++) {
          Word spelled = word.spelled(meant.get(k));
          out.add(
              k == 0
                  ? spelled
                  : new Word(
                      meant.get(k),
                      word.start(),
                      word.end(),
                      Break.NONE,
                      false,
                      word.quoted(),
                      word.asked()));
        }
      }
    }
    return out;
  }

  /** "sui cide" and "ki-ll" become one word when a part of it is no word by itself. */
  private List<Word> joinSplit(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    int i = 0;
    while (i < words.size()) {
      int parts = splitParts(words, i);
      if (parts == 1) {
        out.add(words.get(i));
      } else {
        Word last = words.get(i + parts - 1);
        out.add(words.get(i).through(last, text(words, i, parts)));
      }
      i += parts;
    }
    return out;
  }

  private int splitParts(List<Word> words, int from) {
    boolean unknown = !whole(words.get(from));
    for (int parts = 2; parts <= 3 && from + parts <= words.size(); parts++) {
      Word next = words.get(from + parts - 1);
      if (next.before() == Break.STRONG) {
        return 1;
      }
      unknown |= !whole(next);
      if ((unknown || next.tight()) && lexicon.isSensitive(text(words, from, parts))) {
        return parts;
      }
    }
    return 1;
  }

  private boolean whole(Word word) {
    String text = word.text();
    return text.length() == 1 ? text.equals("i") || text.equals("a") : lexicon.knows(text);
  }

  private static String text(List<Word> words, int from, int parts) {
    StringBuilder all = new StringBuilder();
    words.subList(from, from + parts).forEach(word -> all.append(word.text()));
    return all.toString();
  }
}
