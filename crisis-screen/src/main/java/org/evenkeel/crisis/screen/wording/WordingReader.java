package org.evenkeel.crisis.screen.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.evenkeel.crisis.screen.text.Reading;

/**
 * Judges passages by a linear model over sequences of one to three words: the sum of the weights of
 * all sequences, divided by the root of how many there are, plus a bias. Immutable and thread-safe;
 * one pass over the words and constant work a window.
 */
public final class WordingReader {
  /** Words of the longest sequence. */
  static final int LONGEST = 3;

  /** Words of the longest window, boundaries of sentences included. */
  static final int WINDOW = 48;

  private final WordIds ids = new WordIds();
  private final Weights weights;
  private final double bias;

  /**
   * Makes a reader of learnt weights.
   *
   * @param rows sequence (words separated by a blank) and weight; the empty sequence is the bias
   */
  public WordingReader(List<List<String>> rows) {
    weights = new Weights(rows.size());
    double intercept = 0;
    ids.learn(WordIds.BOUNDARY);
    for (List<String> row : rows) {
      double weight = Double.parseDouble(row.get(1));
      if (row.get(0).isEmpty()) {
        intercept = weight;
      } else {
        weights.put(key(row.get(0)), (float) weight);
      }
    }
    bias = intercept;
  }

  private long key(String sequence) {
    String[] words = sequence.split(" ", -1);
    Passage passage = new Passage(words.length);
    for (String word : words) {
      passage.add(ids.learn(word), 0);
    }
    return passage.key(0, words.length);
  }

  /** The most alarming passage of a text; a score far below zero for a text without words. */
  public Wording read(Reading text) {
    return read(text, new BitSet());
  }

  /**
   * The same among the passages that hold none of some words.
   *
   * @param leftOut the words, by their place in the reading
   */
  public Wording read(Reading text, BitSet leftOut) {
    Passage passage = ids.passage(text);
    double[][] sums = sums(passage);
    double[] best = {Double.NEGATIVE_INFINITY, 0, 0};
    passage.windows(
        ids.of(WordIds.BOUNDARY),
        WINDOW,
        (from, to) -> {
          double score = score(sums, from, to);
          if (score > best[0] && !passage.holds(leftOut, from, to)) {
            best[0] = score;
            best[1] = from;
            best[2] = to;
          }
        });
    return wording(passage, text, best[0], (int) best[1], (int) best[2]);
  }

  /**
   * Every window in which the text is judged, by begin and end.
   *
   * @param signals the words of signals, by their place in the reading
   */
  public List<Window> windows(Reading text, BitSet signals) {
    Passage passage = ids.passage(text);
    double[][] sums = sums(passage);
    List<Window> windows = new ArrayList<>();
    passage.windows(
        ids.of(WordIds.BOUNDARY),
        WINDOW,
        (from, to) -> {
          boolean signal = passage.holds(signals, from, to);
          Wording wording = wording(passage, text, score(sums, from, to), from, to);
          windows.add(new Window(signal, wording.score(), from, to, wording.from(), wording.to()));
        });
    return windows;
  }

  private static Wording wording(Passage passage, Reading text, double score, int from, int to) {
    return new Wording(score, passage.place(from), Math.min(passage.lastWord(to) + 1, text.size()));
  }

  /** Running sums of weights by length of the sequences, each by the place where it begins. */
  private double[][] sums(Passage passage) {
    double[][] sums = new double[LONGEST][passage.size() + 1];
    for (int at = 0; at < passage.size(); at++) {
      for (int length = 1; length <= LONGEST; length++) {
        boolean fits = at + length <= passage.size() && passage.known(at, length);
        double weight = fits ? weights.of(passage.key(at, length)) : 0;
        sums[length - 1][at + 1] = sums[length - 1][at] + weight;
      }
    }
    return sums;
  }

  private double score(double[][] sums, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int begins = to - from + 2 - length;
      if (begins > 0) {
        sum += sums[length - 1][from + begins] - sums[length - 1][from];
        count += begins;
      }
    }
    return sum / Math.sqrt(count) + bias;
  }
}
